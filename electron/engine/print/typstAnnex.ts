import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { RecordAnnex, RecordLink, RecordStatement } from '#core/record/record.ts'
import type { SectionSetter } from './typstSections.ts'

/** The annex as its template reads it: every free text as runs that the fonts can show. */
export function typstAnnex(annex: RecordAnnex, set: SectionSetter) {
  return {
    ...annex,
    reports: annex.reports.map((report) => ({
      ...report,
      title: set(report.title, { place: 'report', language: report.language.tag }),
      publisher: set(report.publisher, { place: 'report' }),
    })),
    statements: annex.statements.map((statement) => setStatement(statement, set)),
    course:
      annex.course === null
        ? null
        : {
            ...annex.course,
            speakers: annex.course.speakers.map((speaker) => ({
              ...speaker,
              label: set(speaker.label, { place: 'speaker', narrow: true }),
            })),
          },
  }
}

/** The languages in which something is quoted in the annex. */
export function annexLanguages(annex: RecordAnnex): readonly LanguageTag[] {
  return [
    ...annex.reports.map(({ language }) => language.tag),
    ...annex.statements.flatMap(({ links }) =>
      links.flatMap(({ quotes }) => quotes.map(({ language }) => language.tag)),
    ),
  ]
}

function setStatement(statement: RecordStatement, set: SectionSetter) {
  const place = { place: `statement ${statement.label}` }
  return {
    ...statement,
    label: set(statement.label, { ...place, narrow: true }),
    report: set(statement.report, { place: 'report' }),
    texts: statement.texts.map(({ language, text, attribution }) => ({
      language,
      text: set(text, { ...place, language }),
      attribution: attribution.map((name) => set(name, { ...place, language })),
    })),
    quote:
      statement.quote === null
        ? null
        : {
            language: statement.quote.language,
            text: set(statement.quote.text, { ...place, language: statement.quote.language }),
          },
    note: set(statement.note, place),
    links: statement.links.map((link) => setLink(link, set)),
  }
}

function setLink(link: RecordLink, set: SectionSetter) {
  const at = { place: 'link', segment: link.segment, number: link.number }
  return {
    ...link,
    speaker: set(link.speaker, { ...at, narrow: true }),
    note: set(link.note, at),
    quotes: link.quotes.map((quote) => ({
      ...quote,
      text: set(quote.text, { ...at, language: quote.language.tag }),
    })),
  }
}
