import type { StatementId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'

/** How many links an interview has to the statements. */
export function linksTo(interview: Interview, statements: ReadonlySet<StatementId>): number {
  let links = 0
  for (const segment of interview.segments.values()) {
    for (const link of segment.links) if (statements.has(link.statement)) links += 1
  }
  return links
}
