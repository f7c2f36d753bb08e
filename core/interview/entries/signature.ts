import { z } from 'zod'
import { participantIdSchema } from '../ids.ts'
import { languageTagSchema } from '../languageTag.ts'
import { instantSchema, lineSchema } from '../text.ts'
import { entryBase } from './entryBase.ts'

/** What is signed for: as a party, or that the interpretation or translation is full and correct. */
export const SIGNATURE_PURPOSES = ['party', 'interpretation', 'translation'] as const
export type SignaturePurpose = (typeof SIGNATURE_PURPOSES)[number]

export const SIGNATURE_STATES = ['open', 'signed', 'refused', 'unable'] as const

/** A place to sign, and what came of it. */
export const signatureObject = z.strictObject({
  kind: z.literal('signature'),
  ...entryBase,
  purpose: z.enum(SIGNATURE_PURPOSES),
  /** Null: somebody who is no participant; `name` and `role` say who. */
  participant: participantIdSchema.nullable(),
  name: lineSchema,
  role: lineSchema,
  /** Of a certification: the languages certified, from and to. */
  from: languageTagSchema.nullable(),
  to: languageTagSchema.nullable(),
  state: z.enum(SIGNATURE_STATES),
  /** Why refused or unable. */
  reason: lineSchema,
  place: lineSchema,
  at: instantSchema.nullable(),
  /** True: a line for "I have no objection", to be written in the signatory's own hand. */
  ownHand: z.boolean(),
})
