import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_TRANSLATION } from '#core/assist/translation/translationConfig.ts'
import { DEFAULT_SETTINGS } from '#core/protocol/settings.ts'
import { nodeDisk } from '../../electron/engine/disk/nodeDisk.ts'
import { createEngine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { DurableJsonFile } from '../../electron/engine/snapshot/durableJsonFile.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { agreementFile } from '../../electron/engine/translation/agreements.ts'
import { type ContractHost, must, mustFail } from './contractHost.ts'
import { addRow, UK } from './translationRoom.ts'

const ORIGIN = 'http://translation.invalid:8080'
const HOST = 'translation.invalid:8080'
const agreed = {
  ...DEFAULT_TRANSLATION,
  enabled: true,
  baseUrl: ORIGIN,
  model: 'm',
  acceptedOrigin: ORIGIN,
}

let folder: string
let open: ContractHost[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-agreement-'))
  open = []
})
afterEach(async () => {
  for (const host of open) await host.close()
  await rm(folder, { recursive: true, force: true })
})

/** A start of the program by somebody, whose own folder holds what they agreed to. */
function start(person: string, library: string): ContractHost {
  const engine = createEngine({
    library: join(folder, library),
    host: 'in-process',
    version: '0.0.0-test',
    paths: sourcePaths(),
    systemLanguages: ['en'],
    files: noFileDialogs,
    agreements: agreementFile(join(folder, `${person}.json`)),
  })
  const host: ContractHost = {
    call: (method, request) => engine.call(method as never, request as never),
    close: () => engine.close(),
  }
  open.push(host)
  return host
}

async function stop(host: ContractHost): Promise<void> {
  open = open.filter((other) => other !== host)
  await host.close()
}

const agree = (host: ContractHost) =>
  must(host, 'settings.change', { changes: { translation: agreed } })
const isOn = async (host: ContractHost) => (await must(host, 'translation.status', {})).on

async function expectUnasked(host: ContractHost): Promise<void> {
  expect(await must(host, 'translation.status', {})).toMatchObject({ on: false, host: '' })
  const { translation } = await must(host, 'settings.get', {})
  expect(translation).toEqual({ ...agreed, acceptedOrigin: null })
  const { interview } = await must(host, 'interview.create', {
    fields: {
      title: 'Exercise',
      caseNumber: '',
      timeZone: 'Europe/Kyiv',
      exercise: true,
      languages: ['ko', 'uk'],
    },
    sitting: randomUUID(),
  })
  const row = await addRow(host, interview, '네')
  const request = { interview, segments: [row], targets: [UK], texts: {} }
  const refusal = { code: 'TRANSLATION_NOT_CONFIRMED', host: HOST }
  expect(await mustFail(host, 'translation.propose', request)).toEqual(refusal)
  expect(await mustFail(host, 'translation.test', { config: translation })).toEqual(refusal)
}

describe('the word of a person that text may leave this machine', () => {
  it('holds at the next start, until it is withdrawn', async () => {
    const first = start('one', 'Library')
    expect((await agree(first)).translation).toEqual(agreed)
    expect(await isOn(first)).toBe(true)
    await stop(first)

    const second = start('one', 'Library')
    expect(await must(second, 'translation.status', {})).toMatchObject({ on: true, host: HOST })
    expect((await must(second, 'settings.get', {})).translation).toEqual(agreed)
    await must(second, 'settings.change', {
      changes: { translation: { ...agreed, acceptedOrigin: null } },
    })
    await stop(second)

    await expectUnasked(start('one', 'Library'))
  })

  it('is in no file of the library, so that nobody who opens a copy inherits it', async () => {
    const first = start('one', 'Library')
    await agree(first)
    await stop(first)
    await cp(join(folder, 'Library'), join(folder, 'Copy'), { recursive: true })

    const other = start('another', 'Copy')
    await expectUnasked(other)
    // What they agree to is theirs again, and changes nothing for the one who agreed before.
    await agree(other)
    expect(await isOn(other)).toBe(true)
    await must(other, 'settings.change', {
      changes: { translation: { ...agreed, acceptedOrigin: null } },
    })
    await stop(other)
    expect(await isOn(start('one', 'Library'))).toBe(true)
  })

  it('holds for the library for which it was given, and for no other that names the same server', async () => {
    const own = start('one', 'Library')
    await agree(own)
    await stop(own)
    const theirs = start('another', 'Theirs')
    await agree(theirs)
    await stop(theirs)
    const brought = join(folder, 'Theirs/library.json')
    // Their machine has another name.
    await changeLibraryFile(brought, (data) => ({ ...data, devices: { 'their-machine': 'x' } }))
    await expectUnasked(start('one', 'Theirs'))
  })

  it('is asked for anew of a library that was written when it stood in the library', async () => {
    const first = start('one', 'Library')
    await must(first, 'settings.get', {})
    await stop(first)
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark', translation: agreed }
    await changeLibraryFile(join(folder, 'Library/library.json'), (data) => ({ ...data, settings }))
    const second = start('one', 'Library')
    expect((await must(second, 'settings.get', {})).theme).toBe('dark')
    await expectUnasked(second)
  })

  it('is not taken from a request that merely tries a server', async () => {
    const host = start('one', 'Library')
    expect(await mustFail(host, 'translation.test', { config: agreed })).toEqual({
      code: 'TRANSLATION_NOT_CONFIRMED',
      host: HOST,
    })
  })

  it('counts as not given when it can no longer be read', async () => {
    const first = start('one', 'Library')
    await agree(first)
    await stop(first)
    expect(await readFile(join(folder, 'one.json'), 'utf8')).toContain(ORIGIN)
    await writeFile(join(folder, 'one.json'), 'damaged')
    await expectUnasked(start('one', 'Library'))
  })

  it('that cannot be kept is not taken', async () => {
    const host = start('no-such-folder/one', 'Library')
    const request = { changes: { translation: agreed } }
    expect(await mustFail(host, 'settings.change', request)).toMatchObject({ code: 'WRITE_FAILED' })
    expect(await isOn(host)).toBe(false)
  })
})

async function changeLibraryFile(
  path: string,
  change: (data: Record<string, unknown>) => unknown,
): Promise<void> {
  const file = new DurableJsonFile<Record<string, unknown>>(nodeDisk, path)
  const data = await file.read()
  if (data === null) throw new Error(`there is no ${path}`)
  await file.write(change(data) as Record<string, unknown>)
}
