import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { SegmentProposal } from '#core/interview/command.ts'
import type { CommandId, InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { HostApi } from '#core/protocol/hostApi.ts'
import { createEngine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { benchLibrary, must } from './benchLibrary.ts'
import { type Figure, median, percentile, within } from './figure.ts'
import { altered, inventedUnit, random } from './inventedUnits.ts'
import { openTrial, openWindow } from './windowPage.ts'
import { typingDelays, UNTHROTTLED } from './windowSpeed.ts'
import { writeMemory } from './writeMemory.ts'

const UNITS = 100_000
const ROWS = 60

/** Suggestions in the window beside a memory of 100,000 units in three languages. */
export async function assistWindow(): Promise<readonly Figure[]> {
  const { folder, interviews, remove } = await benchLibrary([10])
  const [interview] = interviews
  if (interview === undefined) throw new Error('no interview')
  const tmx = join(folder, '..', 'memory.tmx')
  writeMemory(tmx, UNITS)
  await fill(folder, tmx, interview)
  try {
    // Suggestions at the screen's own rate, typing without waits for it: as `windowSpeed` has it.
    const delays = await inWindow(folder, [], async (page) => {
      await page.keyboard.press('Control+End')
      return suggestionDelays(page)
    })
    const typing = await inWindow(folder, UNTHROTTLED, async (page) => {
      const rounds: number[] = []
      for (let round = 0; round < 2; round += 1) {
        await page.keyboard.press('Control+Home')
        rounds.push(...(await typingDelays(page)))
      }
      return rounds
    })
    return [
      within('row becomes active → suggestions on screen, median', median(delays), 'ms', 50),
      within(
        'row becomes active → suggestions on screen, 100,000 units, p95',
        percentile(delays, 0.95),
        'ms',
        50,
      ),
      within(
        'key press → next paint beside 100,000 units, p95',
        percentile(typing, 0.95),
        'ms',
        16,
      ),
    ]
  } finally {
    await remove()
  }
}

/** What is measured in a browser with the given switches, once the memory is read. */
async function inWindow(
  folder: string,
  switches: readonly string[],
  measure: (page: Page) => Promise<readonly number[]>,
): Promise<readonly number[]> {
  const window = await openWindow(folder, ...switches)
  try {
    await openTrial(window.page, 10)
    await ready(window.host.call)
    return await measure(window.page)
  } finally {
    await window.close()
  }
}

/** Imports the memory, and adds rows that resemble its units and have no rendition. */
async function fill(library: string, tmx: string, interview: InterviewId): Promise<void> {
  const engine = createEngine({
    library,
    host: 'in-process',
    version: 'bench',
    paths: sourcePaths(),
    systemLanguages: ['en'],
    files: { ...noFileDialogs, choose: async () => ({ name: 'memory.tmx', path: tmx }) },
  })
  const file = must(await engine.call('file.choose', {}))
  const languages = { ko: 'ko', uk: 'uk', en: 'en' } as Record<LanguageTag, LanguageTag>
  const order = { ticket: file?.ticket ?? '', name: 'Bench', penalty: 0, mapping: { languages } }
  const { job } = must(await engine.call('memory.import', order))
  for (;;) {
    const status = must(await engine.call('job.status', { job }))
    if (status.state === 'done') break
    if (status.state === 'failed') throw new Error(JSON.stringify(status.error))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  must(await engine.call('interview.open', { interview }))
  const next = random(11)
  const segments = Array.from({ length: ROWS }, () => {
    const [text] = inventedUnit(Math.floor(next() * UNITS))
    return proposalOf(altered(text, 0, next))
  })
  must(
    await engine.call('interview.execute', {
      interview,
      command: {
        id: randomUUID() as CommandId,
        type: 'ImportTranscript',
        participants: [],
        segments,
      },
    }),
  )
  await engine.close()
}

const proposalOf = (text: string): SegmentProposal => ({
  id: randomUUID() as SegmentId,
  sitting: null,
  speaker: null,
  addressee: null,
  source: 'ko' as LanguageTag,
  mode: 'spoken',
  mediaStart: null,
  mediaEnd: null,
  wallStart: null,
  wallEnd: null,
  note: '',
  renditions: {
    ['ko' as LanguageTag]: {
      text,
      status: 'draft',
      kind: 'original',
      author: null,
      origin: { type: 'typed' },
    },
  },
  links: [],
})

/** Waits until the memory is read. */
async function ready(call: HostApi['call']): Promise<void> {
  while (must(await call('assist.status', {})).state !== 'ready') {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Milliseconds from the caret's arrival in a row to the frame that shows what helps with it. */
async function suggestionDelays(page: Page): Promise<readonly number[]> {
  await page.evaluate(watchSuggestions)
  const delays: number[] = []
  for (let row = 1; row < ROWS; row += 1) {
    await page.evaluate(() => {
      window.suggestionDelay = null
    })
    await page.keyboard.press('Alt+ArrowUp')
    const delay = await page.waitForFunction(() => window.suggestionDelay)
    delays.push((await delay.jsonValue()) as number)
  }
  return delays
}

declare global {
  interface Window {
    suggestionDelay: number | null
  }
}

/** Runs in the page. */
function watchSuggestions(): void {
  let arrived = 0
  addEventListener('focusin', () => {
    arrived = performance.now()
    look()
  })
  const look = () => {
    const active = document.querySelector<HTMLElement>('[role="row"][data-active]')
    const shown = document.querySelector<HTMLElement>('[data-row]')
    if (arrived === 0 || active?.dataset.segment !== shown?.dataset.row) return
    const since = arrived
    arrived = 0
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        window.suggestionDelay = performance.now() - since
      }
      port2.postMessage(null)
    })
  }
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-row', 'data-active'],
  })
}
