import type { TestEngine } from './library.ts'

/** Hands a TMX file in; answers its ticket. */
export async function offerMemory(engine: TestEngine, units: number): Promise<string> {
  const lines = Array.from(
    { length: units },
    (_, number) =>
      `<tu><tuv xml:lang="ko"><seg>${number}번째 문장입니다.</seg></tuv><tuv xml:lang="uk"><seg>Це речення номер ${number}.</seg></tuv></tu>`,
  )
  const content = `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ko" datatype="plaintext"/><body>${lines.join('\n')}</body></tmx>`
  const base64 = Buffer.from(content, 'utf8').toString('base64')
  return (await engine.call('file.offer', { name: 'peer.tmx', base64 })).ticket
}

/** Begins to import it; answers the job. */
export async function startImport(engine: TestEngine, ticket: string): Promise<string> {
  const mapping = { languages: { ko: 'ko', uk: 'uk' } }
  return (await engine.call('memory.import', { ticket, name: 'Peer', penalty: 3, mapping })).job
}
