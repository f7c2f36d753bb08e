import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { InterfaceLanguage } from '../protocol/settings.ts'
import { coverage, type LinkedSegment, type StatementCoverage } from '../report/coverage.ts'
import { STANCES, type Stance } from '../report/stance.ts'
import type { LocalText } from '../report/statement.ts'
import type { RecordAnnex, RecordClaim, RecordLink, RecordStatement } from './record.ts'
import { recordLanguage } from './recordLanguage.ts'
import { recordDay } from './recordTimes.ts'

/** The analysis, apart from the testimony: reports, and each statement with what bears on it. */
export function recordAnnex(
  interview: Interview,
  languages: readonly LanguageTag[],
  labels: InterfaceLanguage,
): RecordAnnex {
  return {
    reports: inOrder(interview.reports.values()).map((report) => ({
      title: report.title,
      publisher: report.publisher,
      date: report.publishedOn === null ? '' : recordDay(labels, report.publishedOn),
      language: recordLanguage(labels, report.language),
    })),
    statements: coverage(interview).map((covered) => statement(interview, languages, covered)),
  }
}

function statement(
  interview: Interview,
  languages: readonly LanguageTag[],
  { statement, state, linked }: StatementCoverage,
): RecordStatement {
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
    counts: Object.fromEntries(STANCES.map((stance) => [stance, linked[stance].length])) as Record<
      Stance,
      number
    >,
    links: STANCES.flatMap((stance) => linked[stance])
      .sort((a, b) => a.number - b.number)
      .map((entry) => link(interview, entry)),
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

function link(interview: Interview, { segment, number, link }: LinkedSegment): RecordLink {
  const linked = interview.segments.get(segment)
  const speaker = linked?.speaker ? interview.participants.get(linked.speaker) : undefined
  const text = link.anchor === null ? undefined : linked?.renditions[link.anchor.language]?.text
  return {
    stance: link.stance,
    number,
    segment,
    speaker: speaker?.label ?? '',
    passage:
      link.anchor === null || text === undefined
        ? null
        : {
            text: text.slice(link.anchor.start, link.anchor.end),
            language: link.anchor.language,
          },
    note: link.note,
  }
}
