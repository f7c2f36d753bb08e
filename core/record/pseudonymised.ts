import { particleFor } from '../assist/terms/korean/particleFor.ts'
import type { InterviewDocument } from '../interview/document.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { Rendition } from '../interview/rendition.ts'
import type { Segment } from '../interview/segment.ts'
import type { TextRange } from '../interview/text.ts'
import type { Report } from '../report/report.ts'
import type { Statement } from '../report/statement.ts'
import { changeFreeTexts } from './freeTexts.ts'
import { nameFinder } from './namePlaces.ts'
import { readText } from './readText.ts'
import { recordNames } from './recordNames.ts'
import { type ReplacedText, type Replacement, replaceRanges } from './replaceRanges.ts'
import { withoutIdentity } from './withoutIdentity.ts'

/** No word goes on as long behind its particle. */
const TAIL_MAX = 12

type Rename = (text: string) => ReplacedText

/**
 * The document with everybody who has a pseudonym under it, in every text, as far as the names are
 * known: as the ledger and the list of participants have them, in the languages of the interview,
 * with particles and endings; a Korean particle is the one that fits the pseudonym. What else tells who a participant is, is covered. Anchors and
 * redactions keep their words.
 */
export function pseudonymised(document: InterviewDocument): InterviewDocument {
  const hidden = recordNames(document).filter(({ pseudonym }) => pseudonym !== '')
  const people = new Set(
    document.participants.filter(({ pseudonym }) => pseudonym !== '').map(({ id }) => id),
  )
  if (hidden.length === 0 && people.size === 0) return document
  const pseudonyms = new Map(hidden.map(({ name, pseudonym }) => [name, pseudonym]))
  const finder = nameFinder([...pseudonyms.keys()], document.languages)
  const rename: Rename = (text) =>
    replaceRanges(
      text,
      finder.places(readText(text)).flatMap(({ range, names }) => {
        const [by] = names.flatMap((name) => pseudonyms.get(name) ?? [])
        return by === undefined ? [] : [{ ...range, by }, ...particleBehind(text, range, by)]
      }),
    )
  const { segments, reports, statements, ...others } = document
  return {
    ...changeFreeTexts(
      {
        ...others,
        names: document.names.filter((name) => !pseudonyms.has(name)),
        entries: document.entries
          .filter((entry) => entry.kind !== 'pseudonym')
          .map((entry) =>
            entry.kind === 'erratum'
              ? { ...entry, redacted: entry.redacted.map(rename(entry.before).moved) }
              : withoutIdentity(entry, people),
          ),
        participants: document.participants.map((participant) =>
          people.has(participant.id) ? { ...participant, name: '' } : participant,
        ),
      },
      (text) => rename(text).text,
    ),
    reports: changeFreeTexts(reports, (text) => rename(text).text),
    statements: statements.map((statement) => renamedStatement(statement, reports, rename)),
    segments: segments.map((segment) => renamedSegment(segment, rename)),
  }
}

/** The Korean particle behind a name where the pseudonym takes another one. */
function particleBehind(text: string, { start, end }: TextRange, by: string): Replacement[] {
  const particle = particleFor(text.slice(end, end + TAIL_MAX), text.slice(start, end), by)
  return particle === null ? [] : [{ start: end, end: end + particle.old.length, by: particle.by }]
}

function renamedSegment(segment: Segment, rename: Rename): Segment {
  const { renditions, links, redactions, ...others } = segment
  const texts = new Map(
    Object.entries(renditions).map(([language, { text }]) => [language, rename(text)]),
  )
  const moved = <Passage extends { language: LanguageTag; start: number; end: number }>(
    passage: Passage,
  ): Passage => ({ ...passage, ...texts.get(passage.language)?.moved(passage) })
  return {
    ...changeFreeTexts(others, (text) => rename(text).text),
    renditions: Object.fromEntries(
      Object.entries(renditions).map(([language, rendition]): [string, Rendition] => [
        language,
        { ...rendition, text: texts.get(language)?.text ?? rendition.text },
      ]),
    ),
    links: links.map((link) => ({
      ...link,
      note: rename(link.note).text,
      anchor: link.anchor === null ? null : moved(link.anchor),
    })),
    redactions: redactions.map((redaction) => ({
      ...moved(redaction),
      former: redaction.former.map((words) => rename(words).text),
      reason: rename(redaction.reason).text,
    })),
  }
}

function renamedStatement(
  statement: Statement,
  reports: readonly Report[],
  rename: Rename,
): Statement {
  const { anchor, ...others } = statement
  const report = reports.find(({ id }) => id === statement.report)
  const renamed = changeFreeTexts(others, (text) => rename(text).text)
  if (anchor === null || report === undefined) return { ...renamed, anchor: null }
  const replaced = rename(report.text)
  const range = replaced.moved(anchor)
  return {
    ...renamed,
    anchor: { ...range, quote: replaced.text.slice(range.start, range.end) },
  }
}
