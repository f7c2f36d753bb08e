import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { Concept } from '#core/assist/terms/concept.ts'
import { type Command, commandSchema } from '#core/interview/command.ts'
import type { InterviewId, SegmentId } from '#core/interview/ids.ts'
import { type LanguageTag, languageTagSchema } from '#core/interview/languageTag.ts'
import type { JobOutcome, MemoryInfo } from '#core/protocol/hostApi.ts'
import { type ContractHost, jobEnd, must } from './contractHost.ts'

export const [KO, UK, EN] = (['ko', 'uk', 'en'] as const).map((tag) =>
  languageTagSchema.parse(tag),
) as [LanguageTag, LanguageTag, LanguageTag]
type Texts = Readonly<Record<string, string>>

export type AssistCalls = ReturnType<typeof assistCalls>

/** What tests of assistance ask of a host, and wait for. `host`: the one under test by then. */
export function assistCalls(hostNow: () => ContractHost) {
  const create = async (title = 'Questioning'): Promise<InterviewId> => {
    const fields = {
      title,
      caseNumber: '',
      timeZone: 'Europe/Kyiv',
      exercise: true,
      languages: ['ko', 'uk', 'en'],
    }
    return (await must(hostNow(), 'interview.create', { fields, sitting: randomUUID() })).interview
  }
  const execute = (interview: InterviewId, command: object) =>
    must(hostNow(), 'interview.execute', { interview, command: withId(command) })
  const addRow = async (
    interview: InterviewId,
    texts: Texts,
    status: 'draft' | 'final' = 'draft',
  ): Promise<SegmentId> => {
    const row = newSegment(texts, status)
    await execute(interview, { type: 'AddSegment', after: 'end', segment: row })
    return row.id
  }
  const setStatus = (interview: InterviewId, segment: SegmentId, status: 'draft' | 'final') =>
    execute(interview, { type: 'SetStatus', segments: [segment], status })
  const row = (interview: InterviewId, segment: SegmentId, texts: Texts = {}) =>
    must(hostNow(), 'assist.row', { interview, segment, texts })
  /** Until everything that there is to read is read. */
  const ready = async () => {
    for (;;) {
      const status = await must(hostNow(), 'assist.status', {})
      if (status.state === 'ready') return status
      await setImmediate()
    }
  }
  const offer = async (name: string, content: string) =>
    must(hostNow(), 'file.offer', { name, base64: Buffer.from(content, 'utf8').toString('base64') })
  const done = async (job: string): Promise<JobOutcome> => {
    const end = await jobEnd(hostNow(), job)
    if (end.state !== 'done') throw new Error(JSON.stringify(end))
    return end.outcome
  }
  const failed = async (job: string) => {
    const end = await jobEnd(hostNow(), job)
    if (end.state !== 'failed') throw new Error(JSON.stringify(end))
    return end.error
  }
  const textOf = async (outcome: JobOutcome): Promise<string> => {
    if (outcome.type !== 'exported') throw new Error(outcome.type)
    const { base64 } = await must(hostNow(), 'file.fetch', { ticket: outcome.ticket })
    return Buffer.from(base64, 'base64').toString('utf8')
  }
  const changeAssist = async (changes: object) => {
    const { assist } = await must(hostNow(), 'settings.get', {})
    await must(hostNow(), 'settings.change', { changes: { assist: { ...assist, ...changes } } })
  }
  const importMemory = async (name: string, content: string, penalty = 0) => {
    const { ticket } = await offer(`${name}.tmx`, content)
    const mapping = { languages: { ko: KO, 'ko-KR': KO, uk: UK, en: EN } }
    const { job } = await must(hostNow(), 'memory.import', { ticket, name, penalty, mapping })
    return done(job)
  }
  const memories = async (): Promise<readonly MemoryInfo[]> =>
    (await must(hostNow(), 'memory.list', {})).imported
  return {
    create,
    execute,
    addRow,
    setStatus,
    row,
    ready,
    offer,
    done,
    failed,
    textOf,
    changeAssist,
    importMemory,
    memories,
  }
}

/** Score and text of each match in a language. */
export const proposals = ({ matches }: RowAssistance, language: LanguageTag) =>
  matches.map(({ score, proposals: by }) => [score, by[language]?.text])

const withId = (command: object): Command => commandSchema.parse({ id: randomUUID(), ...command })

function newSegment(texts: Texts, status: 'draft' | 'final') {
  const renditions = Object.entries(texts).map(([language, text]) => [
    language,
    {
      text,
      status,
      kind: language === 'ko' ? 'original' : 'translated',
      author: null,
      origin: { type: 'typed' },
    },
  ])
  return {
    id: randomUUID() as string as SegmentId,
    sitting: null,
    speaker: null,
    addressee: null,
    source: 'ko',
    mode: 'spoken',
    mediaStart: null,
    mediaEnd: null,
    wallStart: null,
    wallEnd: null,
    note: '',
    renditions: Object.fromEntries(renditions),
    links: [],
  }
}

export function concept(texts: Texts): Concept {
  const terms = Object.entries(texts).map(([language, text]) => ({
    text,
    language: language as LanguageTag,
    status: 'preferred' as const,
    partOfSpeech: null,
    note: '',
  }))
  const id = randomUUID() as string as Concept['id']
  return { id, definition: '', domain: '', note: '', source: '', confidence: null, terms }
}

export function person(texts: Texts): NameEntry {
  const forms = Object.entries(texts).map(([language, text]) => [
    language,
    { text, system: 'usage', variants: [] },
  ])
  const id = randomUUID() as string as NameEntry['id']
  return { id, kind: 'person', forms: Object.fromEntries(forms), note: '' }
}

export const tmx = (pairs: readonly (readonly string[])[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4"><header creationtool="peer" creationtoolversion="1" segtype="sentence"',
    ' o-tmf="peer" adminlang="en" srclang="ko-KR" datatype="plaintext"/><body>',
    ...pairs.map(
      ([ko, uk]) =>
        `<tu><tuv xml:lang="ko-KR"><seg>${ko}</seg></tuv><tuv xml:lang="uk"><seg>${uk}</seg></tuv></tu>`,
    ),
    '</body></tmx>',
  ].join('\n')
