import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { MissingGlyphs } from '#core/protocol/hostApi.ts'
import type { PrintRecord, RecordRow, RecordStatement } from '#core/record/record.ts'
import type { RecordWords } from '#core/record/recordWords.ts'
import type { GlyphCoverage } from './glyphCoverage.ts'
import { isLongRow, type RowRoom } from './longRow.ts'
import { type TextRun, textRuns } from './textRuns.ts'
import { typstLanguage } from './typstLanguage.ts'
import { sectionLanguages, typstSections } from './typstSections.ts'

/**
 * The record as the template reads it, in JSON: `setting` is what holds for every page, `record`
 * what stands on them; and the characters that no font can show.
 */
export interface TypstRecord {
  readonly setting: string
  readonly record: string
  readonly missing: readonly MissingGlyphs[]
}

/** The print labels of one language; what the template alone reads is unknown here. */
export interface PrintWords {
  readonly record: RecordWords
}

/** Whether the copy is the beginning of a record alone, and whether it carries the interview. */
export interface CopyKind {
  readonly partial: boolean
  readonly attached: boolean
}

interface Place {
  readonly place: string
  readonly segment?: SegmentId
  readonly number?: number
  readonly language?: LanguageTag | null
  /** Set in a narrow column. */
  readonly narrow?: boolean
}

type Setter = (text: string, place: Place) => readonly TextRun[]

/** Measured on US Letter, the smaller of the two papers each way, by number of languages. */
const NARROWEST: RowRoom = { letters: 40, lines: 14 }
const ROOMS: readonly RowRoom[] = [
  { letters: 80, lines: 22 },
  { letters: 38, lines: 22 },
  NARROWEST,
]
const WIDE_UNBROKEN = 28
const NARROW_UNBROKEN = 8
/** The running head names the record on one line. */
const RUNNING_TITLE_MAX = 60

/**
 * Turns every free text of the record into runs that the fonts can show. Only data: no text
 * ever becomes part of the template's source.
 */
export function typstRecord(
  record: PrintRecord,
  words: PrintWords,
  fonts: readonly GlyphCoverage[],
  copy: CopyKind,
): TypstRecord {
  const missing: MissingGlyphs[] = []
  const set: Setter = (text, { place, segment, number, language, narrow }) => {
    const unbroken = narrow ? NARROW_UNBROKEN : WIDE_UNBROKEN
    const runs = textRuns(text, fonts, { language: language ?? null, unbroken })
    const codePoints = new Set(
      runs.flatMap((run) => (typeof run === 'object' && 'missing' in run ? run.missing : [])),
    )
    if (codePoints.size > 0)
      missing.push({
        segment: segment ?? null,
        number: number ?? null,
        place,
        language: language ?? null,
        codePoints: [...codePoints],
      })
    return runs
  }
  const sections = { labels: record.labels, words: words.record, set }
  const room = ROOMS[record.languages.length - 1] ?? NARROWEST
  const contents = {
    plainTitle: record.title,
    title: set(record.title, { place: 'title' }),
    running: set(running(record.title), { place: 'title' }),
    caseNumber: set(record.caseNumber, { place: 'caseNumber' }),
    marks: record.marks,
    front: typstSections(record.front, sections),
    back: typstSections(record.back, sections),
    facts: record.facts.map(({ key, value }) => ({ key, value: set(value, { place: key }) })),
    participants: record.participants.map((participant) => {
      const place = { place: `participant ${participant.label}`, narrow: true }
      return {
        ...participant,
        label: set(participant.label, place),
        name: set(participant.name, place),
        note: set(participant.note, { place: place.place }),
      }
    }),
    sittings: record.sittings.map((sitting) => setSitting(sitting, set)),
    testimony: record.testimony.map(({ sitting, rows }) => ({
      sitting: sitting === null ? null : setSitting(sitting, set),
      rows: rows.map((row) => setRow(row, room, set)),
    })),
    annex:
      record.annex === null
        ? null
        : {
            reports: record.annex.reports.map((report) => ({
              ...report,
              title: set(report.title, { place: 'report', language: report.language.tag }),
              publisher: set(report.publisher, { place: 'report' }),
            })),
            statements: record.annex.statements.map((statement) => setStatement(statement, set)),
          },
  }
  const setting = {
    texts: words,
    labels: record.labels,
    paper: record.paper,
    languages: record.languages,
    tags: Object.fromEntries(languagesOf(record).map((tag) => [tag, typstLanguage(tag)])),
    exercise: record.exercise,
    seal: record.seal,
    partial: copy.partial,
    attached: copy.attached,
    boxes: missing.length > 0,
  }
  return {
    setting: JSON.stringify(setting),
    record: JSON.stringify(contents),
    missing: withoutRepeats(missing),
  }
}

function setSitting(sitting: PrintRecord['sittings'][number], set: Setter) {
  const place = { place: `sitting ${sitting.number}` }
  return {
    ...sitting,
    place: set(sitting.place, place),
    present: set(sitting.present.join(', '), place),
    note: set(sitting.note, place),
  }
}

function setRow(row: RecordRow, room: RowRoom, set: Setter) {
  const { segment, number } = row
  let boxes = 0
  const cells = row.cells.map((cell) => {
    const place = { place: 'rendition', segment, number, language: cell.language }
    const text = set(cell.text, place)
    boxes += text.filter((run) => typeof run === 'object' && 'missing' in run).length
    return { ...cell, text, author: set(cell.author, { ...place, place: 'author' }) }
  })
  const speaker = (label: string) => set(label, { place: 'speaker', segment, number, narrow: true })
  return {
    ...row,
    long: isLongRow(row, room, boxes),
    speaker: speaker(row.speaker),
    addressee: speaker(row.addressee),
    note: set(row.note, { place: 'note', segment, number }),
    cells,
  }
}

function setStatement(statement: RecordStatement, set: Setter) {
  const place = { place: `statement ${statement.label}` }
  return {
    ...statement,
    label: set(statement.label, place),
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
    links: statement.links.map((link) => {
      const at = { place: 'link', segment: link.segment, number: link.number }
      return {
        ...link,
        speaker: set(link.speaker, { ...at, narrow: true }),
        note: set(link.note, at),
        passage:
          link.passage === null
            ? null
            : {
                language: link.passage.language,
                text: set(link.passage.text, { ...at, language: link.passage.language }),
              },
      }
    }),
  }
}

function languagesOf(record: PrintRecord): readonly LanguageTag[] {
  const statements = record.annex?.statements ?? []
  return [
    ...new Set([
      ...record.languages.map(({ tag }) => tag),
      ...sectionLanguages(record.front),
      ...sectionLanguages(record.back),
      ...(record.annex?.reports.map(({ language }) => language.tag) ?? []),
      ...statements.flatMap(({ links }) => links.flatMap(({ passage }) => passage?.language ?? [])),
    ]),
  ]
}

function running(title: string): string {
  const letters = [...title]
  return letters.length <= RUNNING_TITLE_MAX
    ? title
    : `${letters.slice(0, RUNNING_TITLE_MAX).join('').trimEnd()}…`
}

function withoutRepeats(missing: readonly MissingGlyphs[]): readonly MissingGlyphs[] {
  return [...new Map(missing.map((entry) => [JSON.stringify(entry), entry])).values()]
}
