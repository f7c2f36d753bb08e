import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { RecordSection } from '../recordSection.ts'
import { certificationSection } from './certificationSection.ts'
import { closingsSection } from './closingsSection.ts'
import { conventionsSection } from './conventionsSection.ts'
import { custodySection } from './custodySection.ts'
import { errataSection } from './errataSection.ts'
import { headerSection } from './headerSection.ts'
import { interpretersSection } from './interpretersSection.ts'
import { intervieweeSection } from './intervieweeSection.ts'
import { noticesSection } from './noticesSection.ts'
import { personsSection } from './personsSection.ts'
import { readBackSection } from './readBackSection.ts'
import { recordingSection } from './recordingSection.ts'
import { redactionsSection } from './redactionsSection.ts'
import { remarksSection } from './remarksSection.ts'
import type { SectionContext } from './sectionContext.ts'
import { signaturesSection } from './signaturesSection.ts'
import { sittingsSection } from './sittingsSection.ts'

export interface RecordSections {
  readonly front: readonly RecordSection[]
  readonly back: readonly RecordSection[]
}

/**
 * The sections around the testimony that a copy holds, in printing order: of the analysis none;
 * custody and redactions in the working copy alone. Sections that nobody expects (errata, the two
 * logs) are left out when there is nothing in them.
 */
export function recordSections(context: SectionContext): RecordSections {
  if (context.copy === 'analysis') return { front: [], back: [] }
  const [header] = entriesOf(context.interview, 'header')
  const logs =
    context.copy === 'working' ? [custodySection(context), redactionsSection(context)] : []
  return {
    front: [
      headerSection(context, header),
      sittingsSection(context),
      personsSection(context),
      interpretersSection(context),
      intervieweeSection(context),
      noticesSection(context),
      recordingSection(context, header),
      conventionsSection(context, header),
    ],
    back: [
      readBackSection(context),
      remarksSection(context),
      errataSection(context),
      closingsSection(context),
      signaturesSection(context),
      certificationSection(context),
      ...logs,
    ].filter(({ blocks }) => blocks.length > 0),
  }
}
