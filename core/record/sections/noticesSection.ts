import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'
import type { RecordBlock, RecordSection, RecordText, RecordValue } from '../recordSection.ts'
import {
  choice,
  fact,
  languageName,
  moment,
  NOT_RECORDED,
  sittingName,
  text,
  values,
  who,
} from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

/** Each right or warning that was told: its wording, in which language, the reply, the time. */
export function noticesSection(context: SectionContext): RecordSection {
  const notices = entriesOf(context.interview, 'notice')
  return {
    key: 'notices',
    blocks:
      notices.length === 0
        ? [{ type: 'paragraph', text: NOT_RECORDED }]
        : notices.flatMap((notice) => noticeBlocks(context, notice)),
  }
}

function noticeBlocks(context: SectionContext, notice: EntryOf<'notice'>): readonly RecordBlock[] {
  const wording = wordings(context, notice)
  return [
    { type: 'heading', text: title(context, notice) },
    wording.length === 0
      ? { type: 'facts', facts: [fact('wording', NOT_RECORDED)] }
      : { type: 'parallel', texts: wording },
    {
      type: 'facts',
      facts: [
        fact('givenIn', languageName(context, notice.language)),
        fact('at', values(sittingName(context, notice.sitting), moment(context, notice.at))),
        fact('givenBy', who(context, notice.givenBy)),
        fact('givenTo', who(context, notice.givenTo)),
        fact(
          'reply',
          values(
            choice('reply', notice.reply),
            text(notice.replyText, notice.language ?? undefined),
          ),
        ),
      ],
    },
  ]
}

/** In the language of the labels where it has one, else in the one it was given in, else in any. */
function title({ labels }: SectionContext, notice: EntryOf<'notice'>): RecordValue {
  const wanted = [labels as LanguageTag, notice.language, ...Object.keys(notice.title)] as const
  const language = wanted.find((tag) => tag !== null && notice.title[tag as LanguageTag])
  return language
    ? text(notice.title[language as LanguageTag] ?? '', language as LanguageTag)
    : NOT_RECORDED
}

/** In the printed languages, and always in the language in which it was given. */
function wordings({ languages }: SectionContext, notice: EntryOf<'notice'>): readonly RecordText[] {
  const { language: given, text: byLanguage } = notice
  const printed = given === null || languages.includes(given) ? languages : [...languages, given]
  const texts = printed.map((language) => ({ language, text: byLanguage[language] ?? '' }))
  return texts.some((one) => one.text !== '') ? texts : []
}
