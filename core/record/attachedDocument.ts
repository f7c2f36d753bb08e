import type { InterviewDocument } from '../interview/document.ts'

/**
 * The interview as it goes with its printed record. Whoever gets the record gets this too, so a
 * name that a pseudonym replaces on paper is not in it either.
 */
export function attachedDocument(document: InterviewDocument): InterviewDocument {
  return {
    ...document,
    participants: document.participants.map((participant) =>
      participant.pseudonym === '' ? participant : { ...participant, name: '' },
    ),
  }
}
