import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import type { InterviewId } from '#core/interview/ids.ts'
import type { Settings } from '#core/protocol/settings.ts'
import { createDesk } from '../electron/engine/desk.ts'
import { nodeDisk } from '../electron/engine/disk/nodeDisk.ts'
import { engineOver } from '../electron/engine/engine.ts'
import { noFileDialogs } from '../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../electron/engine/sourcePaths.ts'
import { readWindowFiles } from '../electron/engine/window/windowFiles.ts'
import { startLoopbackHost } from '../electron/loopback/loopbackHost.ts'
import { buildWindowIfStale } from './buildWindow.ts'
import { ensureBrowser } from './ensureBrowser.ts'
import { indexedPng } from './indexedPng.ts'

const ROOT = new URL('..', import.meta.url)
const OUTPUT = fileURLToPath(new URL('docs/screenshots/', ROOT))
/** The end of the sample's second sitting: the pictures do not change with the day they are taken. */
const NOW = new Date('2025-01-15T12:41:07.000Z')
const VIEWPORT = { width: 1440, height: 900 }

interface Shot {
  /** The file's name without its ending. */
  readonly name: string
  readonly language: NonNullable<Settings['language']>
  readonly theme: 'light' | 'dark'
  /** Brings the opened library to what the picture shows. */
  readonly show: (page: Page) => Promise<void>
}

/** The row of the sample whose one passage bears on S7 and S8. */
const LOSSES = '3천 명쯤'

async function openSample(page: Page): Promise<void> {
  await page.getByText('Training exercise').first().dblclick()
  await page.getByRole('grid').waitFor()
}

async function openTranscript(page: Page): Promise<void> {
  await openSample(page)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText(LOSSES)
  await page.keyboard.press('Enter')
  await page.getByRole('grid').getByText(LOSSES).waitFor()
  await page.keyboard.press('Escape')
}

const openBy = (chord: string) => async (page: Page) => {
  await openSample(page)
  await page.keyboard.press(chord)
}

async function openKeyMap(page: Page): Promise<void> {
  await openSample(page)
  await page.keyboard.press('F1')
  await page.getByRole('dialog').waitFor()
}

async function openExport(page: Page): Promise<void> {
  await openSample(page)
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog').getByRole('img').first().waitFor()
}

async function openTerms(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+B')
  await page.getByRole('button', { name: 'Own termbase' }).press('Enter')
  await page.getByRole('option', { name: 'Starter set' }).press('Enter')
  await page.getByRole('gridcell').nth(10).click()
  await page.getByRole('complementary').waitFor()
}

async function openChecks(page: Page): Promise<void> {
  await openBy('Control+Alt+6')(page)
  await page.getByRole('listitem').first().waitFor()
}

async function openReadBack(page: Page): Promise<void> {
  await openBy('F9')(page)
  await page.getByRole('dialog').getByRole('button', { name: '시작' }).press('Enter')
  await page.getByRole('progressbar').waitFor()
}

const SHOTS: readonly Shot[] = [
  { name: 'transcript-light', language: 'en', theme: 'light', show: openTranscript },
  { name: 'transcript-dark', language: 'en', theme: 'dark', show: openTranscript },
  { name: 'transcript-uk', language: 'uk', theme: 'light', show: openTranscript },
  { name: 'transcript-ko', language: 'ko', theme: 'light', show: openTranscript },
  { name: 'statements-light', language: 'en', theme: 'light', show: openBy('Control+Alt+2') },
  { name: 'coverage-light', language: 'en', theme: 'light', show: openBy('Control+Alt+3') },
  { name: 'coverage-dark', language: 'ko', theme: 'dark', show: openBy('Control+Alt+3') },
  { name: 'record-light', language: 'en', theme: 'light', show: openBy('Control+Alt+7') },
  { name: 'readback-light', language: 'ko', theme: 'light', show: openReadBack },
  { name: 'export-light', language: 'en', theme: 'light', show: openExport },
  { name: 'participants-light', language: 'uk', theme: 'light', show: openBy('Control+Alt+4') },
  { name: 'terms-light', language: 'en', theme: 'light', show: openTerms },
  { name: 'checks-light', language: 'en', theme: 'light', show: openChecks },
  { name: 'keys-light', language: 'uk', theme: 'light', show: openKeyMap },
  { name: 'library-light', language: 'en', theme: 'light', show: async () => undefined },
]

/** Takes the pictures that README and the guides show; the names given limit it to those. */
async function takeScreenshots(names: readonly string[]): Promise<void> {
  await buildWindowIfStale()
  await mkdir(OUTPUT, { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-screenshots-'))
  const desk = createDesk(
    {
      library: join(folder, 'Cases'),
      host: 'loopback',
      version: '0.1.0',
      paths: sourcePaths(),
      systemLanguages: ['en'],
      files: noFileDialogs,
    },
    { disk: nodeDisk, now: () => NOW },
  )
  const engine = engineOver(desk)
  const host = await startLoopbackHost({
    engine,
    files: await readWindowFiles(fileURLToPath(new URL('dist/renderer', ROOT))),
    port: 0,
  })
  const executablePath = ensureBrowser()
  if (executablePath === null) throw new Error('no browser to take pictures with')
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const sample = await engine.call('interview.addSample', {})
    if (!sample.ok) throw new Error(`the sample was not added: ${JSON.stringify(sample.error)}`)
    const interview: InterviewId = sample.value.interview
    for (const shot of SHOTS.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const changed = await engine.call('settings.change', {
        changes: { language: shot.language, theme: shot.theme },
      })
      if (!changed.ok) throw new Error(`no settings: ${JSON.stringify(changed.error)}`)
      const page = await browser.newPage({
        viewport: VIEWPORT,
        reducedMotion: 'reduce',
        timezoneId: 'Europe/Kyiv',
      })
      await page.clock.setFixedTime(NOW)
      await page.goto(host.url)
      await page.getByText('Training exercise').first().waitFor()
      await shot.show(page)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForLoadState('networkidle')
      const screenshot = await page.screenshot({ animations: 'disabled' })
      await writeFile(`${OUTPUT}${shot.name}.png`, indexedPng(screenshot))
      await page.close()
      await engine.call('interview.close', { interview })
      console.log(`docs/screenshots/${shot.name}.png`)
    }
  } finally {
    await browser.close()
    await host.close()
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

await takeScreenshots(process.argv.slice(2))
