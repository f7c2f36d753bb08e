import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Concept, conceptSchema, type TermEdit } from '#core/assist/terms/concept.ts'
import { parseStarterTerms, type StarterTerms } from '#core/assist/terms/parseStarterTerms.ts'
import { conceptIdSchema, type TermbaseId, termbaseIdSchema } from '#core/interview/ids.ts'
import { lineSchema } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { TermbaseInfo, TermbaseList } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { readError, writeError } from '../disk/writeError.ts'
import type { Library } from '../library/library.ts'
import { applyEdits } from './applyEdits.ts'
import { type LibraryRecord, openLibraryRecord } from './libraryRecord.ts'
import { normalizeConcept } from './normalizeConcept.ts'
import { sweptNames } from './sweptNames.ts'

/** The version of the form of terms.json and of terms/<id>.json. */
const TERMS_SCHEMA = 1

/** The library's own termbase has this id in every library. */
export const OWN_TERMBASE = termbaseIdSchema.parse('own')
const STARTER_FILE = 'starter.json'

const concepts = z.array(conceptSchema).readonly()
const ownSchema = z.strictObject({
  schema: z.literal(TERMS_SCHEMA),
  concepts,
  /** Termbases that come with the program and are not used here. */
  switchedOff: z.array(termbaseIdSchema).readonly(),
})
type OwnTerms = z.infer<typeof ownSchema>

const baseSchema = z.strictObject({
  schema: z.literal(TERMS_SCHEMA),
  name: lineSchema,
  enabled: z.boolean(),
  concepts,
})
type BaseTerms = z.infer<typeof baseSchema>

/** A termbase that is used for recognition. */
export interface UsedTermbase {
  readonly id: TermbaseId
  readonly concepts: readonly Concept[]
}

/** The library's own termbase, those imported beside it, and the one that comes with the program. */
export interface Termbases {
  list(): TermbaseList
  /** In the order in which their terms are named: the library's own first. */
  used(): readonly UsedTermbase[]
  /** Null: there is no such termbase. */
  concepts(termbase: TermbaseId): readonly Concept[] | null
  /** Changes the library's own, all or nothing; answers the edits as they are stored. */
  apply(edits: readonly TermEdit[]): Promise<Result<readonly TermEdit[], AppError>>
  /** Adds concepts to the library's own; one whose id is taken by then gets another. */
  extend(concepts: readonly Concept[]): Promise<Result<TermbaseId, AppError>>
  /** Keeps concepts as a termbase that cannot be written. */
  add(name: string, concepts: readonly Concept[]): Promise<Result<TermbaseId, AppError>>
  change(
    termbase: TermbaseId,
    changes: { readonly name?: string | undefined; readonly enabled?: boolean | undefined },
  ): Promise<Result<null, AppError>>
  remove(termbase: TermbaseId): Promise<Result<null, AppError>>
}

/** Reads the termbases of a library. One that is damaged is listed with its problem, and not used. */
export async function openTermbases(library: Library, resources: string): Promise<Termbases> {
  const own = await openLibraryRecord<OwnTerms>(library, {
    name: 'terms',
    schema: TERMS_SCHEMA,
    parts: ownSchema,
    empty: { schema: TERMS_SCHEMA, concepts: [], switchedOff: [] },
  })
  const starter = await readStarter(resources)
  const bases = new Map<TermbaseId, LibraryRecord<BaseTerms>>()
  for (const id of await baseIds(library)) bases.set(id, await openBase(library, id))

  const isOn = (id: TermbaseId): boolean => !own.data().switchedOff.includes(id)
  const infoOf = ([id, record]: readonly [TermbaseId, LibraryRecord<BaseTerms>]): TermbaseInfo => {
    const { name, enabled, concepts: all } = record.data()
    const { problem } = record
    return { id, name, enabled, builtIn: false, concepts: all.length, problem }
  }
  const unknown = (id: TermbaseId) =>
    fail({ code: 'UNKNOWN_RESOURCE', kind: 'termbase', id } as const)

  const switchStarter = async (enabled: boolean): Promise<Result<null, AppError>> => {
    const changed = await own.change((data) => {
      const others = data.switchedOff.filter((id) => id !== starter.id)
      return ok({ ...data, switchedOff: enabled ? others : [...others, starter.id] })
    })
    return changed.ok ? ok(null) : changed
  }

  return {
    list: () => ({
      own: OWN_TERMBASE,
      concepts: own.data().concepts,
      others: [
        {
          id: starter.id,
          name: starter.name,
          enabled: isOn(starter.id),
          builtIn: true,
          concepts: starter.concepts.length,
          problem: starter.problem,
        },
        ...[...bases].map(infoOf),
      ],
    }),
    used: () => [
      { id: OWN_TERMBASE, concepts: own.data().concepts },
      ...[...bases].flatMap(([id, record]) => {
        const { enabled, concepts: all } = record.data()
        return enabled && record.problem === null ? [{ id, concepts: all }] : []
      }),
      ...(isOn(starter.id) ? [{ id: starter.id, concepts: starter.concepts }] : []),
    ],
    concepts: (id) => {
      if (id === OWN_TERMBASE) return own.data().concepts
      if (id === starter.id) return starter.concepts
      return bases.get(id)?.data().concepts ?? null
    },
    async apply(edits) {
      const normal: TermEdit[] = []
      for (const { before, after } of edits) {
        const concept = after === null ? ok(null) : normalizeConcept(after)
        if (!concept.ok) return concept
        normal.push({ before, after: concept.value })
      }
      const changed = await own.change((data) => {
        const after = applyEdits('concept', data.concepts, normal)
        return after.ok ? ok({ ...data, concepts: after.value }) : after
      })
      return changed.ok ? ok(normal) : changed
    },
    async extend(all) {
      const changed = await own.change((data) => {
        const ids = new Set(data.concepts.map(({ id }) => id))
        const added = all.map((concept) =>
          ids.has(concept.id) ? { ...concept, id: conceptIdSchema.parse(randomUUID()) } : concept,
        )
        return ok({ ...data, concepts: [...data.concepts, ...added] })
      })
      return changed.ok ? ok(OWN_TERMBASE) : changed
    },
    async add(name, all) {
      const id = termbaseIdSchema.parse(randomUUID())
      try {
        const reason = await library.mayWrite()
        if (reason !== null) return fail({ code: 'READ_ONLY', reason })
        await library.disk.makeFolder(join(library.folder, 'terms'))
      } catch (error) {
        return fail(writeError(error, null))
      }
      const record = await openBase(library, id)
      const stored = await record.change((data) => ok({ ...data, name, concepts: all }))
      if (!stored.ok) return stored
      bases.set(id, record)
      return ok(id)
    },
    async change(id, { name, enabled }) {
      if (id === starter.id && name === undefined) return switchStarter(enabled ?? isOn(starter.id))
      const record = bases.get(id)
      if (record === undefined) return unknown(id)
      const changed = await record.change((data) =>
        ok({ ...data, name: name ?? data.name, enabled: enabled ?? data.enabled }),
      )
      return changed.ok ? ok(null) : changed
    },
    async remove(id) {
      if (!bases.has(id)) return unknown(id)
      const reason = await library.mayWrite()
      if (reason !== null) return fail({ code: 'READ_ONLY', reason })
      try {
        // The one before first: left alone, it would count as the termbase again.
        for (const name of [`${id}.prev.json`, `${id}.json`]) {
          await library.disk.remove(join(library.folder, 'terms', name))
        }
      } catch (error) {
        return fail(writeError(error, null))
      }
      bases.delete(id)
      return ok(null)
    },
  }
}

const openBase = (library: Library, id: TermbaseId): Promise<LibraryRecord<BaseTerms>> =>
  openLibraryRecord<BaseTerms>(library, {
    name: `terms/${id}`,
    schema: TERMS_SCHEMA,
    parts: baseSchema,
    empty: { schema: TERMS_SCHEMA, name: '', enabled: true, concepts: [] },
  })

async function baseIds(library: Library): Promise<readonly TermbaseId[]> {
  const ids = (await sweptNames(library, join(library.folder, 'terms'))).flatMap((name) => {
    const id = /^([^.]+)(?:\.prev)?\.json$/.exec(name)?.[1]
    const parsed = termbaseIdSchema.safeParse(id)
    return parsed.success ? [parsed.data] : []
  })
  return [...new Set(ids)]
}

async function readStarter(resources: string): Promise<Starter> {
  const nothing = { id: termbaseIdSchema.parse('starter'), name: '', concepts: [] }
  try {
    const text = await readFile(join(resources, 'terms', STARTER_FILE), 'utf8')
    const parsed = parseStarterTerms(text, STARTER_FILE)
    if (parsed.ok) return { ...parsed.value, problem: null }
    return { ...nothing, problem: parsed.error }
  } catch (error) {
    return { ...nothing, problem: readError(error) }
  }
}

interface Starter extends StarterTerms {
  readonly problem: AppError | null
}
