import type { InterviewId } from '#core/interview/ids.ts'
import { type App, expect, test } from './dragoman.ts'
import { cell, newInterview, openTranscript, row, stored } from './transcriptPage.ts'

const ROWS = 10_000

/** Imports a table of ten thousand rows in three languages, as a person would a file. */
async function importRows(app: App, interview: InterviewId): Promise<void> {
  const lines = ['start\tend\tspeaker\tsource\tko\tuk\ten']
  for (let number = 1; number <= ROWS; number += 1) {
    const more = number % 4
    lines.push(
      [
        number * 4,
        number * 4 + 3,
        number % 2 === 0 ? 'A' : 'Q',
        number % 2 === 0 ? 'ko' : 'uk',
        `말 ${number}. ${'훈련인 줄 알았습니다. '.repeat(more)}`.trim(),
        `Слово ${number}. ${'Я думав, що це навчання. '.repeat(more)}`.trim(),
        `Word ${number}. ${'I thought it was training. '.repeat(more)}`.trim(),
      ].join('\t'),
    )
  }
  const file = await app.call('file.offer', {
    name: 'rows.tsv',
    base64: Buffer.from(`${lines.join('\n')}\n`).toString('base64'),
  })
  if (!file.ok) throw new Error(file.error.code)
  const started = await app.call('import.start', { interview, ticket: file.value.ticket })
  if (!started.ok) throw new Error(started.error.code)
  const { job } = started.value
  await expect
    .poll(
      async () => {
        const status = await app.call('job.status', { job })
        return status.ok ? status.value : status.error
      },
      { timeout: 60_000 },
    )
    .toMatchObject({ state: 'done', outcome: { segments: ROWS } })
}

test('ten thousand rows open, scroll, are found and are typed in like ten', async ({ app }) => {
  test.setTimeout(180_000)
  const interview = await newInterview(app)
  await importRows(app, interview)
  const { page } = app
  await page.reload()
  await openTranscript(page)
  const { keyboard } = page
  const grid = page.getByRole('grid', { name: 'Transcript' })
  const rows = grid.getByRole('row')
  await expect(grid).toHaveAttribute('aria-rowcount', String(ROWS + 1))

  await test.step('only what is in view is in the document', async () => {
    const shown = await rows.count()
    expect(shown).toBeGreaterThan(3)
    expect(shown).toBeLessThan(60)
  })

  await test.step('the end is one key away, and new rows follow it', async () => {
    await keyboard.press('Control+End')
    await expect(row(page, ROWS)).toBeInViewport()
    await expect(row(page, ROWS).locator('textarea:focus')).toHaveCount(1)
    await keyboard.press('Control+Enter')
    await keyboard.type('one more')
    await keyboard.press('Enter')
    await expect(row(page, ROWS + 1)).toBeInViewport()
    await expect
      .poll(async () => (await stored(app, interview)).segments.length, { timeout: 30_000 })
      .toBe(ROWS + 1)
  })

  await test.step('the wheel leads anywhere; the row with the caret keeps it', async () => {
    await grid.hover()
    await page.mouse.wheel(0, -250_000)
    await expect(row(page, ROWS)).not.toBeInViewport()
    const seen = page.locator('[role="row"][data-segment]')
    const numbers = await seen.evaluateAll((found) =>
      found
        .filter((one) => {
          const { top, bottom } = one.getBoundingClientRect()
          return bottom > 120 && top < innerHeight - 80
        })
        .map((one) => [
          Number(one.getAttribute('aria-rowindex')) - 1,
          Number(/\d+/.exec(one.querySelector('[data-text]')?.textContent ?? '')?.[0]),
        ]),
    )
    expect(numbers.length).toBeGreaterThan(3)
    for (const [index, written] of numbers) expect(written).toBe(index)
    await keyboard.type('!')
    await expect(row(page, ROWS + 1).locator('textarea:focus')).toHaveValue(/!$/)
    await keyboard.press('Escape')
  })

  await test.step('a commit renders its own row again and no other', async () => {
    await keyboard.press('Control+Home')
    await expect(row(page, 1)).toBeInViewport()
    await page.evaluate(() => {
      const changed = new Set<string>()
      Object.assign(window, { changed })
      new MutationObserver((mutations) => {
        for (const { target } of mutations) {
          const element = target instanceof Element ? target : target.parentElement
          const found = element?.closest('[role="row"]')?.getAttribute('aria-rowindex')
          if (found !== null && found !== undefined) changed.add(found)
        }
      }).observe(document.querySelector('[role="grid"]') ?? document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    })
    await cell(page, 'uk', 1).focus()
    await keyboard.type(' typed')
    await keyboard.press('Tab')
    await expect
      .poll(async () => (await stored(app, interview)).segments[0]?.renditions['uk' as never])
      .toMatchObject({ text: expect.stringMatching(/typed/) })
    const changed = await page.evaluate(() => [
      ...(window as unknown as { changed: Set<string> }).changed,
    ])
    expect(changed.filter((index) => index !== '2')).toEqual([])
  })

  await test.step('find goes to a row that was never on screen', async () => {
    await keyboard.press('Control+F')
    await keyboard.type('Word 7777.')
    await keyboard.press('Enter')
    await expect(row(page, 7_777)).toBeInViewport()
  })

  await test.step('a click there puts the caret there', async () => {
    await row(page, 7_777).locator('[data-text][lang="en"]').click()
    await expect(cell(page, 'en', 7_777)).toBeFocused()
  })
})
