import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { Segment } from '../interview/segment.ts'
import type { InterfaceLanguage } from '../protocol/settings.ts'
import { coverage, type LinkedSegment } from '../report/coverage.ts'
import type { Link } from '../report/link.ts'
import { type MatrixRow, matrix } from '../report/matrix.ts'
import type { LocalText } from '../report/statement.ts'
import { quotedLanguages } from './quotedLanguages.ts'
import type {
  RecordAnnex,
  RecordClaim,
  RecordLink,
  RecordQuote,
  RecordStatement,
} from './record.ts'
import { recordCourse } from './recordCourse.ts'
import { recordLanguage } from './recordLanguage.ts'
import { recordDay, recordTimes } from './recordTimes.ts'

/**
 * The analysis, apart from the testimony: reports, what each sitting says of each statement, the
 * course of the interview, and each statement with what bears on it.
 */
export function recordAnnex(
  interview: Interview,
  languages: readonly LanguageTag[],
  labels: InterfaceLanguage,
): RecordAnnex {
  const times = recordTimes(labels, interview.timeZone)
  const { columns, rows, totals } = matrix(interview, coverage(interview))
  const context = { interview, languages, labels }
  return {
    reports: inOrder(interview.reports.values()).map((report) => ({
      title: report.title,
      publisher: report.publisher,
      date: report.publishedOn === null ? '' : recordDay(labels, report.publishedOn),
      language: recordLanguage(labels, report.language),
    })),
    sittings: columns.map(({ sitting, number }) => {
      const startedAt = sitting === null ? null : interview.sittings.get(sitting)?.startedAt
      return { number, date: startedAt ? times.date(startedAt) : '' }
    }),
    totals,
    statements: rows.map((row) => recordStatement(context, row)),
    course: recordCourse(interview),
  }
}

interface AnnexContext {
  readonly interview: Interview
  readonly languages: readonly LanguageTag[]
  readonly labels: InterfaceLanguage
}

function recordStatement(
  context: AnnexContext,
  { statement, state, cells, total }: MatrixRow,
): RecordStatement {
  const { interview, languages } = context
  const report = interview.reports.get(statement.report)
  return {
    label: statement.label,
    state,
    report: interview.reports.size > 1 ? (report?.title ?? '') : '',
    texts: languages.map((language) => claim(statement.text, statement.attribution, language)),
    quote:
      statement.anchor === null || report === undefined
        ? null
        : { text: statement.anchor.quote, language: report.language },
    note: statement.note,
    counts: total.counts,
    bySitting: cells.map(({ counts }) => counts),
    links: total.linked.map((linked) => recordLink(context, linked)),
  }
}

function claim(
  text: LocalText,
  attribution: readonly LocalText[],
  language: LanguageTag,
): RecordClaim {
  return {
    language,
    text: text[language] ?? '',
    attribution: attribution.flatMap((name) => name[language] ?? Object.values(name)[0] ?? []),
  }
}

function recordLink(context: AnnexContext, { segment, number, link }: LinkedSegment): RecordLink {
  const linked = context.interview.segments.get(segment)
  const speaker = linked?.speaker ? context.interview.participants.get(linked.speaker) : undefined
  return {
    stance: link.stance,
    number,
    segment,
    speaker: speaker?.label ?? '',
    quotes: linked === undefined ? [] : recordQuotes(context, linked, link),
    note: link.note,
  }
}

/** What was said, in each of the languages in which it is quoted. */
function recordQuotes(
  { languages, labels }: AnnexContext,
  segment: Segment,
  link: Link,
): readonly RecordQuote[] {
  const { anchor } = link
  return quotedLanguages(segment, link, [labels, ...languages]).flatMap((tag) => {
    const text = segment.renditions[tag]?.text
    if (text === undefined) return []
    const language = recordLanguage(labels, tag)
    const source = tag === segment.source
    return anchor?.language === tag
      ? { language, source, text: text.slice(anchor.start, anchor.end), passage: true }
      : { language, source, text, passage: false }
  })
}
