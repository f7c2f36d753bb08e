import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import { inOrder } from '../../interview/inOrder.ts'
import { recordLanguage } from '../recordLanguage.ts'
import type { LabelledValue, RecordSection, RecordValue } from '../recordSection.ts'
import { recordState } from '../recordState.ts'
import { fact, moment, NOT_RECORDED, text, values, word } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

/**
 * The head of the record: what it is of, where and when it was made, how far it is, and what ties
 * the paper to the journal (CCP of Ukraine, Art. 104: place, time, action, officer).
 */
export function headerSection(
  context: SectionContext,
  header: EntryOf<'header'> | undefined,
): RecordSection {
  const { interview, labels, seal } = context
  const named = (tags: typeof interview.languages) =>
    tags.map((tag) => recordLanguage(labels, tag).labelled).join(', ')
  const facts: readonly LabelledValue[] = [
    fact('recordNumber', text(header?.recordNumber ?? '')),
    fact('caseNumber', text(interview.caseNumber)),
    fact('authority', text(header?.authority ?? '')),
    fact('place', text(header?.place ?? '')),
    fact('dates', dates(context)),
    fact('timeZone', text(interview.timeZone)),
    fact('interviewLanguages', text(named(interview.languages))),
    fact('printedLanguages', text(named(context.languages))),
    fact('marking', text(header?.marking ?? '')),
    fact('copy', word(`copies.${context.copy}`)),
    fact('sittings', text(String(interview.sittings.size))),
    fact('segments', text(String(interview.segmentOrder.length))),
    ...(context.copy === 'working' ? [fact('drafts', drafts(context))] : []),
    fact('status', status(context)),
    fact('openedAt', moment(context, interview.createdAt)),
    fact('printedAt', moment(context, seal.printedAt)),
    fact('journal', text(`${seal.seq} · ${seal.head}`)),
  ]
  return { key: 'header', blocks: [{ type: 'facts', facts }] }
}

function dates({ interview, times }: SectionContext): RecordValue {
  const days = inOrder(interview.sittings.values()).flatMap(({ startedAt }) =>
    startedAt === null ? [] : times.date(startedAt),
  )
  const [first, ...others] = new Set(days)
  if (first === undefined) return NOT_RECORDED
  return text(others.length > 1 ? `${first} – ${others.at(-1)}` : [first, ...others].join(', '))
}

/** Drafts among the renditions in the printed languages. */
function drafts({ interview, languages }: SectionContext): RecordValue {
  let all = 0
  let draft = 0
  for (const { renditions } of interview.segments.values())
    for (const language of languages) {
      const rendition = renditions[language]
      if (rendition !== undefined) all += 1
      if (rendition?.status === 'draft') draft += 1
    }
  return text(`${draft} / ${all}`)
}

function status(context: SectionContext): RecordValue {
  const last = context.interview.closings.at(-1)
  if (last === undefined) return word('status-draft')
  const { final, version, errata } = recordState(context.interview)
  return values(
    word(final ? 'status-final' : 'status-continued', { version: String(version) }),
    moment(context, last.at),
    ...(errata === 0 ? [] : [word('status-errata', { count: String(errata) })]),
  )
}
