import { Map as ImmutableMap } from 'immutable'
import type { InterviewDocument } from './document.ts'
import { compareOrder } from './inOrder.ts'
import type { Interview } from './interview.ts'

/**
 * The interview that a document holds. Trusts its input: a document from outside is checked with
 * `interviewDocumentSchema` before and `invariantViolations` after.
 */
export function fromDocument(document: InterviewDocument): Interview {
  const { participants, sittings, reports, statements, segments, names, entries, ...fields } =
    document
  return {
    ...fields,
    participants: byId(participants),
    sittings: byId(sittings),
    reports: byId(reports),
    statements: byId(statements),
    segments: byId(segments),
    names: byId(names),
    entries: byId(entries),
    segmentOrder: segments.toSorted(compareOrder).map((segment) => segment.id),
  }
}

function byId<Entity extends { readonly id: string }>(
  entities: readonly Entity[],
): ImmutableMap<Entity['id'], Entity> {
  return ImmutableMap(entities.map((entity) => [entity.id, entity] as const))
}
