import type { Page } from '@playwright/test'

interface Focused {
  /** What has the focus, as a screen reader would name it. */
  readonly name: string
  readonly isLost: boolean
  /** True: something drawn in the colour of focus, or an outline, shows where it is. */
  readonly isShown: boolean
  readonly inDialog: boolean
}

/** What has the focus, and whether that can be seen. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement
    const probe = document.createElement('span')
    document.body.append(probe)
    const resolve = (token: string) => {
      probe.style.color = `var(${token})`
      return getComputedStyle(probe).color
    }
    const colours = [resolve('--focus'), resolve('--accent')]
    probe.remove()
    const drawn = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
      colours.some(
        (colour) =>
          style.boxShadow.includes(colour) ||
          (style.borderBottomColor === colour && style.borderBottomStyle !== 'none') ||
          (style.stroke === colour && Number.parseFloat(style.strokeWidth) >= 2) ||
          (style.content !== 'none' && style.backgroundColor === colour),
      )
    const shows = (shown: Element): boolean =>
      [undefined, '::before', '::after'].some((pseudo) => drawn(getComputedStyle(shown, pseudo)))
    const around: Element[] = []
    let outer = element
    for (let step = 0; step < 4 && outer !== null && outer !== document.body; step += 1) {
      around.push(outer)
      outer = outer.parentElement
    }
    const inner = element === null ? [] : [...element.children]
    const label = element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    return {
      name: `${element?.getAttribute('role') ?? element?.tagName ?? ''} ${label.slice(0, 40)}`,
      isLost: element === null || element === document.body,
      isShown: [...around, ...inner].some(shows),
      inDialog: element?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null,
    }
  })
}
