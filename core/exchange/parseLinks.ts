import type { StatementId } from '../interview/ids.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { STANCES, type Stance } from '../report/stance.ts'
import type { CellFault } from './cellFault.ts'

export interface ParsedLink {
  readonly label: string
  readonly statement: StatementId
  readonly stance: Stance
}

/** Labels are unique without regard to case, and found so. */
export const labelKey = (label: string): string => label.toLowerCase()

/**
 * Reads a cell of links, `S1:supports; S4:contradicts`; `statements` by `labelKey`. A label may itself hold a colon or a
 * semicolon: the last colon divides, and a semicolon followed by white space always separates.
 *
 * Errors: IMPORT_BAD_LINK, IMPORT_UNKNOWN_STATEMENT, IMPORT_UNKNOWN_STANCE,
 * IMPORT_DUPLICATE_LINK.
 */
export function parseLinks(
  cell: string,
  statements: ReadonlyMap<string, StatementId>,
): Result<readonly ParsedLink[], CellFault> {
  const links: ParsedLink[] = []
  const linked = new Set<StatementId>()
  for (const piece of pieces(cell, statements)) {
    const colon = piece.lastIndexOf(':')
    const label = piece.slice(0, colon).trim()
    if (colon === -1 || label === '') return fail({ code: 'IMPORT_BAD_LINK', value: piece })
    const statement = statements.get(labelKey(label))
    if (statement === undefined) return fail({ code: 'IMPORT_UNKNOWN_STATEMENT', value: label })
    const stance = parseStance(piece.slice(colon + 1).trim())
    if (stance === null) {
      return fail({ code: 'IMPORT_UNKNOWN_STANCE', value: piece.slice(colon + 1).trim() })
    }
    if (linked.has(statement)) return fail({ code: 'IMPORT_DUPLICATE_LINK', value: label })
    linked.add(statement)
    links.push({ label, statement, stance })
  }
  return ok(links)
}

function pieces(cell: string, statements: ReadonlyMap<string, StatementId>): readonly string[] {
  return cell
    .split(/;\s+|;$/)
    .flatMap((piece) => {
      const label = piece.slice(0, Math.max(0, piece.lastIndexOf(':'))).trim()
      return statements.has(labelKey(label)) ? [piece] : piece.split(';')
    })
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

function parseStance(text: string): Stance | null {
  const word = text.toLowerCase()
  return STANCES.find((stance) => stance === word) ?? null
}
