import { unreachable } from '../../protocol/unreachable.ts'
import { approvedText, nameFaults } from '../names/checkNames.ts'
import type { NameLedger } from '../names/nameLedger.ts'
import { type NameMatch, nameMatches } from '../names/nameMatches.ts'
import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'

/** Names that a rendition leaves out, spells otherwise or adds, held against the ledger. */
export function checkNameUse(
  { source, targets }: CheckedRow,
  ledger: NameLedger,
): readonly Observation[] {
  if (source === null || targets.length === 0 || ledger.names.length === 0) return []
  const inSource = nameMatches(ledger, source.words, source.language)
  return targets.flatMap((target) => ofPair(source, inSource, target, ledger))
}

function ofPair(
  source: CheckedCell,
  inSource: readonly NameMatch[],
  target: CheckedCell,
  ledger: NameLedger,
): readonly Observation[] {
  const faults = nameFaults(
    ledger,
    source.words,
    source.language,
    target.words,
    target.language,
    inSource,
  )
  return faults.map(({ type, name, expected, found }) => {
    const counterpart = { language: source.language, range: null }
    const there = found === null ? '' : target.text.slice(found.start, found.end)
    const more = { counterpart, identity: name.id }
    switch (type) {
      case 'missing': {
        const facts = { name: approvedText(name, source.language) ?? expected, expected }
        return observed('names', 'nameMissing', facts, target, found, {
          ...more,
          suggestions: [expected],
        })
      }
      case 'variant':
        return observed('names', 'nameVariant', { found: there, expected }, target, found, {
          ...more,
          suggestions: [expected],
        })
      case 'extra':
        return observed('names', 'nameExtra', { found: there, expected }, target, found, more)
      default:
        return unreachable(type)
    }
  })
}
