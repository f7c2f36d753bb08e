import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { MissingGlyphs } from '#core/protocol/hostApi.ts'
import type { PrintRecord, RecordRow, RecordSitting } from '#core/record/record.ts'
import type { PrintWords } from '#core/record/recordWords.ts'
import type { GlyphCoverage } from './glyphCoverage.ts'
import { isLongRow, type RowRoom, rowRoom } from './longRow.ts'
import { pageGrid } from './pageGrid.ts'
import type { PartialRecord } from './pressTask.ts'
import { type SetRun, setRuns } from './setRuns.ts'
import { annexLanguages, typstAnnex } from './typstAnnex.ts'
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

/** Whether the copy is the beginning of a record alone, and whether it carries the interview. */
export interface CopyKind {
  readonly partial: PartialRecord | null
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

type Setter = (text: string, place: Place) => readonly SetRun[]

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
  const grid = pageGrid(record)
  const room = rowRoom(grid, record.languages.length)
  const set: Setter = (text, { place, segment, number, language, narrow }) => {
    const unbroken = narrow ? NARROW_UNBROKEN : Math.min(WIDE_UNBROKEN, room.letters)
    const marks = place === 'rendition'
    const runs = setRuns(text, fonts, { language: language ?? null, unbroken, marks })
    const codePoints = new Set(runs.flatMap(missingIn))
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
  const sections = { labels: record.labels, words, set }
  const contents = {
    plainTitle: record.title,
    title: set(record.title, { place: 'title' }),
    running: set(running(record.title), { place: 'title' }),
    caseNumber: set(record.caseNumber, { place: 'caseNumber' }),
    recordNumber: set(record.recordNumber, { place: 'header' }),
    marking: set(record.marking, { place: 'header' }),
    marks: record.marks,
    front: typstSections(record.front, sections),
    back: typstSections(record.back, sections),
    testimony: record.testimony.map(({ sitting, rows }) => ({
      sitting: sitting === null ? null : setSitting(sitting, set),
      rows: rows.map((row) => setRow(row, room, set)),
    })),
    annex: record.annex === null ? null : typstAnnex(record.annex, set),
  }
  const setting = {
    texts: words,
    labels: record.labels,
    copy: record.copy,
    grid,
    state: record.state,
    languages: record.languages,
    tags: Object.fromEntries(languagesOf(record).map((tag) => [tag, typstLanguage(tag)])),
    exercise: record.exercise,
    seal: record.seal,
    partial: copy.partial !== null,
    attached: copy.attached,
    boxes: missing.length > 0,
  }
  return {
    setting: JSON.stringify(setting),
    record: JSON.stringify(contents),
    missing: withoutRepeats(missing),
  }
}

function missingIn(run: SetRun): readonly string[] {
  if (typeof run === 'string') return []
  if ('mark' in run) return run.mark.flatMap(missingIn)
  return 'missing' in run ? [run.missing] : []
}

function setSitting(sitting: RecordSitting, set: Setter) {
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
    boxes += text.flatMap(missingIn).length
    const correction =
      cell.correction === null
        ? null
        : {
            errata: cell.correction.errata,
            pieces: cell.correction.pieces.map(({ type, text }) => ({
              type,
              text: set(text, place),
              spaced: /\s$/u.test(text),
            })),
          }
    return {
      ...cell,
      text,
      author: set(cell.author, { ...place, place: 'author' }),
      correction,
    }
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

function languagesOf(record: PrintRecord): readonly LanguageTag[] {
  return [
    ...new Set([
      ...record.languages.map(({ tag }) => tag),
      ...sectionLanguages(record.front),
      ...sectionLanguages(record.back),
      ...(record.annex === null ? [] : annexLanguages(record.annex)),
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
