import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../electron/main/menu.ts'
import { MENU_TEXTS } from '../../electron/main/menuTexts.ts'
import { ACTIONS } from '../../renderer/keys/actions.ts'

type Item = MenuItemConstructorOptions

function everyItem(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...everyItem((item.submenu as Item[] | undefined) ?? [])])
}

const made = (platform: NodeJS.Platform, act: (action: string) => void = () => undefined) =>
  menuTemplate(MENU_TEXTS.uk, {
    platform,
    developerTools: false,
    act,
    native: (action) => act(`native ${action}`),
  })
const press = (item: Item | undefined, triggeredByAccelerator: boolean): void =>
  item?.click?.({} as never, undefined, { triggeredByAccelerator })

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('starts only actions that the window knows', () => {
    const started: string[] = []
    for (const item of everyItem(made(platform, (action) => started.push(action)))) {
      press(item, false)
    }
    expect(started.length).toBeGreaterThan(15)
    expect(started.filter((action) => !Object.hasOwn(ACTIONS, action))).toEqual([])
  })

  it('has a word for every item', () => {
    for (const item of everyItem(made(platform))) {
      if (item.type !== 'separator') expect(item.label, JSON.stringify(item)).toMatch(/\S/)
    }
  })

  it('binds no key: the window does, and waits for input methods', () => {
    for (const item of everyItem(made(platform))) {
      if (item.accelerator !== undefined) expect(item.registerAccelerator).toBe(false)
    }
  })

  it('undoes in the interview by mouse, and in the field by a key that came through', () => {
    const started: string[] = []
    const items = everyItem(made(platform, (action) => started.push(action)))
    const undo = items.find(({ label }) => label === MENU_TEXTS.uk.action.edit.undo)
    press(undo, false)
    press(undo, true)
    expect(started).toEqual(['edit.undo', 'native undo'])
  })

  it('offers the system’s own editing', () => {
    const roles = everyItem(made(platform)).map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']))
    expect(roles).not.toContain('toggleDevTools')
    expect(roles).not.toContain('reload')
  })
})
