import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import { CERTIFICATIONS } from '../certifications.ts'
import { recordLanguage } from '../recordLanguage.ts'
import type { RecordBlock, RecordSection, RecordValue } from '../recordSection.ts'
import { placesToSign } from './placesToSign.ts'
import { NOT_RECORDED, word } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'
import { signatureBlock } from './signatureBlock.ts'

/**
 * What the interpreter certifies and, apart from it, the translator: that they rendered fully and
 * correctly (CCP of Ukraine, Art. 68).
 */
export function certificationSection(context: SectionContext): RecordSection {
  const blocks = (['interpretation', 'translation'] as const).flatMap(
    (purpose): readonly RecordBlock[] => {
      const places = placesToSign(context, purpose)
      if (places.length === 0) return []
      return [
        { type: 'heading', text: word(`certification-${purpose}`) },
        { type: 'parallel', texts: declarations(context, purpose) },
        ...places.map((place) => signatureBlock(context, place, languagePair(context, place))),
      ]
    },
  )
  return {
    key: 'certification',
    blocks: blocks.length === 0 ? [{ type: 'paragraph', text: NOT_RECORDED }] : blocks,
  }
}

/** In the printed languages that have a wording; in that of the labels when none has. */
function declarations(
  { languages, labels }: SectionContext,
  purpose: 'interpretation' | 'translation',
) {
  const wording = CERTIFICATIONS[purpose]
  const texts = wording.filter(({ language }) => languages.includes(language))
  return texts.length > 0
    ? languages.flatMap((language) => texts.filter((text) => text.language === language))
    : wording.filter(({ language }) => language === (labels as string))
}

function languagePair({ labels }: SectionContext, { from, to }: EntryOf<'signature'>): RecordValue {
  if (from === null || to === null) return word('languagesUnnamed')
  const name = (tag: typeof from) => recordLanguage(labels, tag).labelled
  return word('languagesCertified', { from: name(from), to: name(to) })
}
