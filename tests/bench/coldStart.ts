import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startLoopbackProcess } from '../e2e/loopbackProcess.ts'
import { benchLibrary } from './benchLibrary.ts'
import { type Figure, median, within } from './figure.ts'
import { timed } from './timed.ts'
import { benchBrowser } from './windowPage.ts'

const ROUNDS = 5

/**
 * From starting the loopback host to a window that can be used, over what a blank page takes in
 * the same browser.
 */
export async function coldStart(): Promise<readonly Figure[]> {
  const { folder, remove } = await benchLibrary([100])
  const browser = await benchBrowser()
  const blank = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end('<!doctype html><title>blank</title><p>blank')
  })
  blank.listen(0, '127.0.0.1')
  await once(blank, 'listening')
  const blankAddress = `http://127.0.0.1:${(blank.address() as AddressInfo).port}/`
  try {
    const over: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const blankTime = await timed(async () => {
        const page = await (await browser.newContext()).newPage()
        await page.goto(blankAddress)
        await page.getByText('blank').waitFor()
        await page.context().close()
      })
      let stop = async () => {}
      const startTime = await timed(async () => {
        const host = await startLoopbackProcess(folder)
        stop = () => host.stop()
        const page = await (await browser.newContext()).newPage()
        await page.goto(host.url)
        await page.getByRole('row', { name: 'Trial interview' }).waitFor()
        await page.context().close()
      })
      await stop()
      over.push(startTime - blankTime)
    }
    return [within('cold start to a usable window, over a blank page', median(over), 'ms', 1_500)]
  } finally {
    await browser.close()
    blank.close()
    await remove()
  }
}
