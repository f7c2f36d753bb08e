import { randomUUID } from 'node:crypto'
import { expect, test } from './dragoman.ts'

test('the window opens, loses its token from the address, and survives a reload', async ({
  app,
  host,
}) => {
  test.skip(host !== 'loopback', 'Electron has no token')
  const address = new URL(app.page.url())
  expect(address.hash).toBe('')
  expect(address.search).toBe('')
  await expect(app.page.getByRole('main')).toBeVisible()
  await app.page.reload()
  await expect(app.page.getByRole('main')).toBeVisible()
  expect(new URL(app.page.url()).hash).toBe('')
})

test('the page can run nothing and reach nothing that is not its own', async ({ app }) => {
  app.allowComplaint(/policy: |Content Security Policy|TrustedHTML|TrustedScript/)
  const tried = await app.page.evaluate(async () => {
    const outcome = async (job: () => unknown): Promise<string> => {
      try {
        await job()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    // What the test itself evaluates may evaluate further; what runs after it may not.
    await new Promise((resolve) => setTimeout(resolve))
    const loaded = (element: HTMLElement) =>
      new Promise<string>((resolve) => {
        element.onload = () => resolve('done')
        element.onerror = () => resolve('refused')
        document.body.append(element)
      })
    const picture = document.createElement('img')
    picture.src = 'http://127.0.0.1:1/picture.png'
    const frame = document.createElement('iframe')
    const framed = new Promise<string>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === 'frame-src') resolve('refused')
      })
    })
    frame.src = 'http://127.0.0.1:1/'
    document.body.append(frame)
    return {
      html: await outcome(() => {
        document.createElement('div').innerHTML = '<b>x</b>'
      }),
      script: await outcome(() => new Function('return 1')()),
      fetch: await outcome(() => fetch('http://127.0.0.1:1/')),
      worker: await outcome(() => new Worker('data:text/javascript,1')),
      picture: await loaded(picture),
      frame: await framed,
    }
  })
  expect(tried).toEqual({
    html: 'refused',
    script: 'refused',
    fetch: 'refused',
    worker: 'refused',
    picture: 'refused',
    frame: 'refused',
  })
})

test('a program that was killed leaves the library free, and everything acknowledged in it', async ({
  app,
}) => {
  const created = await app.call('interview.create', {
    fields: {
      title: 'Questioning before the power cut',
      caseNumber: '',
      timeZone: 'Europe/Kyiv',
      exercise: true,
      languages: ['ko', 'uk', 'en'],
    },
    sitting: randomUUID(),
  })
  expect(created).toMatchObject({ ok: true })
  await app.kill()
  await app.restart()
  await expect(app.page.getByText('Questioning before the power cut')).toBeVisible()
  expect(await app.call('library.overview', {})).toMatchObject({
    ok: true,
    value: { state: 'open', readOnly: null },
  })
})

test('an engine that was ended in order opens again as it was', async ({ app }) => {
  await app.call('interview.addSample', {})
  const before = await app.call('library.overview', {})
  await app.restart()
  expect(await app.call('library.overview', {})).toEqual(before)
})
