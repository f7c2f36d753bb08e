import type { InterviewDocument } from '../interview/document.ts'

/**
 * The interview as it goes with its printed record. Whoever gets the record gets this too, so a
 * name that a pseudonym replaces on paper is not in it either, and neither are the working papers: the ledger of
 * names, and why findings were let stand.
 */
export function attachedDocument(document: InterviewDocument): InterviewDocument {
  return {
    ...document,
    names: [],
    segments: document.segments.map((segment) => ({ ...segment, acceptances: [] })),
    participants: document.participants.map((participant) =>
      participant.pseudonym === '' ? participant : { ...participant, name: '' },
    ),
  }
}
