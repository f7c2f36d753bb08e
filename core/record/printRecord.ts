import type { InterviewDocument } from '../interview/document.ts'
import { entriesOf } from '../interview/entries/entriesOf.ts'
import { fromDocument } from '../interview/fromDocument.ts'
import type { SittingId } from '../interview/ids.ts'
import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import type { AppError } from '../protocol/appError.ts'
import type { PrintOptions } from '../protocol/printOptions.ts'
import { ok, type Result } from '../protocol/result.ts'
import {
  type PrintRecord,
  RECORD_MARKS,
  type RecordMark,
  type RecordPart,
  type RecordSeal,
  type RecordSitting,
} from './record.ts'
import { recordAnnex } from './recordAnnex.ts'
import { recordLanguage } from './recordLanguage.ts'
import { recordLanguages } from './recordLanguages.ts'
import { recordParts, rowContext } from './recordRows.ts'
import { recordState } from './recordState.ts'
import { type RecordTimes, recordTimes } from './recordTimes.ts'
import { recordSections } from './sections/recordSections.ts'
import { sectionContext } from './sections/sectionContext.ts'

/**
 * Lays out an interview as a record to print: which sections, in which order, with which words
 * in which languages. Errors: PRINT_LANGUAGES, LANGUAGE_NOT_IN_INTERVIEW, LANGUAGE_DUPLICATE.
 */
export function printRecord(
  document: InterviewDocument,
  options: PrintOptions,
  seal: RecordSeal,
): Result<PrintRecord, AppError> {
  const languages = recordLanguages(document.languages, options.languages)
  if (!languages.ok) return languages
  const { labels, paper, copy, largePrint } = options
  const interview = fromDocument(document)
  const times = recordTimes(labels, interview.timeZone)
  const sittings = recordSittings(interview, times)
  const names = new Map(
    interview.languages.map((tag) => [tag, recordLanguage(labels, tag).labelled]),
  )
  const testimony =
    copy === 'analysis'
      ? []
      : recordParts(rowContext(interview, languages.value, names, times), sittings)
  const header = entriesOf(interview, 'header')[0]
  const annex = copy === 'analysis' || (copy === 'working' && options.annex)
  const marks = usedMarks(testimony)
  return ok({
    labels,
    copy,
    paper,
    orientation: recordOrientation(options, languages.value.length),
    largePrint,
    languages: languages.value.map((tag) => recordLanguage(labels, tag)),
    title: interview.title,
    caseNumber: interview.caseNumber,
    recordNumber: header?.recordNumber ?? '',
    marking: header?.marking ?? '',
    exercise: interview.exercise,
    state: recordState(interview),
    seal,
    ...recordSections(
      sectionContext(interview, options, { languages: languages.value, seal, marks }),
    ),
    marks,
    testimony,
    annex: annex ? recordAnnex(interview, languages.value, labels) : null,
  })
}

/** Three languages need the width of the sheet. */
function recordOrientation(
  { orientation }: PrintOptions,
  languages: number,
): PrintRecord['orientation'] {
  if (orientation !== 'auto') return orientation
  return languages > 2 ? 'landscape' : 'portrait'
}

function recordSittings(
  interview: Interview,
  times: RecordTimes,
): ReadonlyMap<SittingId, RecordSitting> {
  return new Map(
    inOrder(interview.sittings.values()).map((sitting, index) => [
      sitting.id,
      {
        number: index + 1,
        date: sitting.startedAt === null ? '' : times.date(sitting.startedAt),
        start: sitting.startedAt === null ? '' : times.minutes(sitting.startedAt),
        end: sitting.endedAt === null ? '' : times.minutes(sitting.endedAt),
        place: sitting.place,
        present: sitting.present.flatMap((id) => interview.participants.get(id)?.label ?? []),
        note: sitting.note,
      },
    ]),
  )
}

function usedMarks(testimony: readonly RecordPart[]): readonly RecordMark[] {
  const used = new Set<RecordMark>()
  for (const part of testimony)
    for (const row of part.rows) {
      if (row.media !== '') used.add('recording')
      for (const cell of row.cells) {
        for (const mark of cell.marks) used.add(mark)
        if (cell.author !== '') used.add('author')
      }
    }
  return RECORD_MARKS.filter((mark) => used.has(mark))
}
