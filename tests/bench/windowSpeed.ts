import type { Page } from '@playwright/test'
import { benchLibrary } from './benchLibrary.ts'
import { against, type Figure, median, percentile, within } from './figure.ts'
import { firstCell, openTrial, openWindow } from './windowPage.ts'

const KEYS = 240
/** Half a minute for ten thousand rows: some 300 rows a second. */
const SCROLL_FRAMES = 1_800
const QUERIES = ['정찰총국', 'розвідувального', 'bureau', '(9999)']

/** Frames are not held back for the screen: what is measured is the work, not the wait for it. */
export const UNTHROTTLED = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/** Typing, finding and opening in the window, with 10 and with 10,000 segments. */
export async function windowSpeed(): Promise<readonly Figure[]> {
  const { folder, remove } = await benchLibrary([10, 10_000])
  const window = await openWindow(folder, ...UNTHROTTLED)
  try {
    const { page } = window
    const openings: number[] = []
    for (let round = 0; round < 5; round += 1) {
      openings.push(await openingDelay(page))
      await page.getByRole('button', { name: 'Show the library' }).click()
    }
    const short: number[] = []
    const long: number[] = []
    for (let round = 0; round < 2; round += 1) {
      await openTrial(page, 10)
      short.push(...(await typingDelays(page)))
      await openTrial(page, 10_000)
      long.push(...(await typingDelays(page)))
    }
    const finds = await findingDelays(page)
    return [
      within('open 10,000 segments until the window takes text', median(openings), 'ms', 1_000),
      within('key press → next paint, 10,000 segments, p95', percentile(long, 0.95), 'ms', 16),
      against(
        'the same beside 10 segments, p95',
        percentile(long, 0.95),
        'ms',
        { name: 'at 10', value: percentile(short, 0.95) },
        1.2,
      ),
      within('find in 10,000 segments × 3 languages, slowest', Math.max(...finds), 'ms', 50),
    ]
  } finally {
    await window.close()
    await remove()
  }
}

/** Scrolling through 10,000 rows at the screen's own rate. */
export async function scrolling(): Promise<readonly Figure[]> {
  const { folder, remove } = await benchLibrary([10_000])
  const window = await openWindow(folder)
  try {
    const { page } = window
    await openTrial(page, 10_000)
    const frames = await page.evaluate(scrollThrough, SCROLL_FRAMES)
    return [
      within('scroll through 10,000 rows, longest frame', Math.max(...frames), 'ms', 50),
      within('scroll through 10,000 rows, p95 frame', percentile(frames, 0.95), 'ms', 50),
    ]
  } finally {
    await window.close()
    await remove()
  }
}

/** Milliseconds from the double click on 10,000 segments to the field that takes text. */
async function openingDelay(page: Page): Promise<number> {
  await page.evaluate(watchOpening)
  await openTrial(page, 10_000)
  const delay = await page.waitForFunction(() => window.openingDelay)
  return (await delay.jsonValue()) as number
}

/** Milliseconds from each key press to the first moment after the frame that shows it. */
export async function typingDelays(page: Page): Promise<readonly number[]> {
  const cell = firstCell(page)
  await cell.click()
  await cell.press('End')
  await page.evaluate(watchKeys)
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press(key % 6 === 5 ? 'Space' : 'a')
  const delays = await page.evaluate(() => window.keyDelays.slice(20))
  await page.keyboard.press('Escape')
  return delays
}

/** Milliseconds from the input of a query to the count of its hits on the screen. */
async function findingDelays(page: Page): Promise<readonly number[]> {
  await page.keyboard.press('Control+F')
  const field = page.getByRole('search').getByRole('textbox')
  await field.waitFor()
  await page.evaluate(watchCount)
  const delays: number[] = []
  for (const query of QUERIES) {
    await field.fill('')
    await page.evaluate(() => {
      window.countDelay = null
    })
    await field.fill(query)
    const delay = await page.waitForFunction(() => window.countDelay)
    delays.push((await delay.jsonValue()) as number)
  }
  await page.keyboard.press('Escape')
  return delays
}

declare global {
  interface Window {
    keyDelays: number[]
    openingDelay: number | null
    countDelay: number | null
  }
}

/** Runs in the page. */
function watchOpening(): void {
  let clicked = 0
  window.openingDelay = null
  const click = ({ timeStamp }: Event) => {
    clicked = timeStamp
  }
  addEventListener('dblclick', click, { capture: true, once: true })
  const focused = ({ target }: FocusEvent) => {
    if (clicked === 0 || !(target instanceof HTMLTextAreaElement)) return
    removeEventListener('focusin', focused)
    window.openingDelay = performance.now() - clicked
  }
  addEventListener('focusin', focused)
}

/** Runs in the page. */
function watchKeys(): void {
  window.keyDelays = []
  addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.keyDelays.push(performance.now() - pressed)
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

/** Runs in the page. */
function watchCount(): void {
  let began = 0
  const bar = document.querySelector('search')
  addEventListener(
    'input',
    () => {
      began = performance.now()
    },
    { capture: true },
  )
  if (bar === null) return
  new MutationObserver(() => {
    if (/\d/.test(bar.querySelector('output')?.textContent ?? '')) {
      window.countDelay ??= performance.now() - began
    }
  }).observe(bar, { subtree: true, childList: true, characterData: true })
}

/** Runs in the page: the length of each frame while the transcript scrolls by. */
function scrollThrough(count: number): Promise<number[]> {
  const grid = document.querySelector('[role="grid"]')
  const all = [...(grid?.querySelectorAll('*') ?? []), ...(grid === null ? [] : [grid])]
  const scroller = all.find((element) => element.scrollHeight > element.clientHeight + 5_000)
  if (scroller === undefined) throw new Error('nothing here scrolls')
  const step = (scroller.scrollHeight - scroller.clientHeight) / count
  return new Promise((resolve) => {
    const frames: number[] = []
    let last = performance.now()
    const next = () => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      if (frames.length >= count) return resolve(frames)
      scroller.scrollTop += step
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}
