import { expect, test } from './dragoman.ts'

test('the window opens, loses its token from the address, and survives a reload', async ({
  app,
  host,
}) => {
  test.skip(host !== 'loopback', 'Electron has no token')
  const address = new URL(app.page.url())
  expect(address.hash).toBe('')
  expect(address.search).toBe('')
  await expect(app.page.locator('#root')).not.toBeEmpty()
  await app.page.reload()
  await expect(app.page.locator('#root')).not.toBeEmpty()
  await expect(app.page.getByRole('main')).toBeVisible()
})
