import type { OpenPoints } from '#core/interview/closing.ts'
import type { RecordViewSection } from '../record/recordSections.ts'
import type { RowPoint } from './firstOpen.ts'

/** The section of the record in which a point can be settled that stands at no row. */
export function sectionOfPoint(
  point: RowPoint | 'missing',
  { missing: [first] }: Pick<OpenPoints, 'missing'>,
): RecordViewSection {
  if (point === 'remarks') return 'remarks'
  if (point !== 'missing') return 'readBack'
  return first === undefined || first === 'conventions' ? 'header' : first
}
