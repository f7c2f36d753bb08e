import { z } from 'zod'
import { arrivalObject } from './arrival.ts'
import { assignmentObject } from './assignment.ts'
import { breakObject } from './break.ts'
import { custodyObject } from './custody.ts'
import { erratumObject } from './erratum.ts'
import { headerObject } from './header.ts'
import { interpreterObject } from './interpreter.ts'
import { intervieweeObject } from './interviewee.ts'
import { noticeObject } from './notice.ts'
import { personObject } from './person.ts'
import { pseudonymObject } from './pseudonym.ts'
import { readBackObject } from './readBack.ts'
import { recordingObject } from './recording.ts'
import { remarkObject } from './remark.ts'
import { signatureObject } from './signature.ts'

/** What a record holds beside testimony and analysis, one entry each. */
export const recordEntrySchema = z.discriminatedUnion('kind', [
  headerObject.readonly(),
  personObject.readonly(),
  intervieweeObject.readonly(),
  interpreterObject.readonly(),
  assignmentObject.readonly(),
  arrivalObject.readonly(),
  breakObject.readonly(),
  noticeObject.readonly(),
  recordingObject.readonly(),
  readBackObject.readonly(),
  remarkObject.readonly(),
  erratumObject.readonly(),
  signatureObject.readonly(),
  custodyObject.readonly(),
  pseudonymObject.readonly(),
])
export type RecordEntry = z.infer<typeof recordEntrySchema>
export type EntryKind = RecordEntry['kind']
export const ENTRY_KINDS: readonly EntryKind[] = recordEntrySchema.options.map(
  (option) => option.unwrap().shape.kind.value,
)
export type EntryOf<Kind extends EntryKind> = Extract<RecordEntry, { readonly kind: Kind }>

const own = { id: true, order: true } as const

/** An entry as a caller proposes it; the core gives it its place. Errata are made by correcting. */
export const entryProposalSchema = z.discriminatedUnion('kind', [
  headerObject.omit({ order: true }).readonly(),
  personObject.omit({ order: true }).readonly(),
  intervieweeObject.omit({ order: true }).readonly(),
  interpreterObject.omit({ order: true }).readonly(),
  assignmentObject.omit({ order: true }).readonly(),
  arrivalObject.omit({ order: true }).readonly(),
  breakObject.omit({ order: true }).readonly(),
  noticeObject.omit({ order: true }).readonly(),
  recordingObject.omit({ order: true }).readonly(),
  readBackObject.omit({ order: true }).readonly(),
  remarkObject.omit({ order: true }).readonly(),
  signatureObject.omit({ order: true }).readonly(),
  custodyObject.omit({ order: true }).readonly(),
  pseudonymObject.omit({ order: true }).readonly(),
])
export type EntryProposal = z.infer<typeof entryProposalSchema>

const kindAlone = { kind: true } as const

/** The fields of an entry that a caller may change, each optional beside its kind. */
export const entryChangesSchema = z.discriminatedUnion('kind', [
  headerObject.omit(own).partial().required(kindAlone).readonly(),
  personObject
    .omit({ ...own, participant: true })
    .partial()
    .required(kindAlone)
    .readonly(),
  intervieweeObject
    .omit({ ...own, participant: true })
    .partial()
    .required(kindAlone)
    .readonly(),
  interpreterObject
    .omit({ ...own, participant: true })
    .partial()
    .required(kindAlone)
    .readonly(),
  assignmentObject.omit(own).partial().required(kindAlone).readonly(),
  arrivalObject.omit(own).partial().required(kindAlone).readonly(),
  breakObject.omit(own).partial().required(kindAlone).readonly(),
  noticeObject.omit(own).partial().required(kindAlone).readonly(),
  recordingObject.omit(own).partial().required(kindAlone).readonly(),
  readBackObject.omit(own).partial().required(kindAlone).readonly(),
  remarkObject.omit(own).partial().required(kindAlone).readonly(),
  signatureObject.omit(own).partial().required(kindAlone).readonly(),
  custodyObject.omit(own).partial().required(kindAlone).readonly(),
  pseudonymObject
    .omit({ ...own, name: true })
    .partial()
    .required(kindAlone)
    .readonly(),
])
export type EntryChanges = z.infer<typeof entryChangesSchema>

/**
 * What a change recorded in the journal holds: a caller's changes, the segment that an erratum
 * went over to when two were merged, or a new place in order.
 */
export const recordedEntryChangesSchema = z.union([
  entryChangesSchema,
  erratumObject.pick({ kind: true, segment: true }).readonly(),
  z.strictObject({ order: headerObject.shape.order }).readonly(),
])
export type RecordedEntryChanges = z.infer<typeof recordedEntryChangesSchema>
