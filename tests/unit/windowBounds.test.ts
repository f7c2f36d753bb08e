import { describe, expect, it } from 'vitest'
import { fitBounds, SMALLEST, type WindowBounds } from '../../electron/main/windowBounds.ts'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const beside = { x: 1440, y: -200, width: 2560, height: 1400 }
const at = (x: number, y: number, width = 1200, height = 800): WindowBounds => ({
  x,
  y,
  width,
  height,
  maximized: false,
})

describe('where the window opens', () => {
  it('in the middle of the first screen, the first time', () => {
    expect(fitBounds(null, [laptop])).toEqual(at(0, 0, 1440, 860))
    expect(fitBounds(null, [{ ...laptop, width: 1920, height: 1080 }])).toEqual(
      at(240, 90, 1440, 900),
    )
  })
  it('where it stood, on any screen', () => {
    expect(fitBounds(at(100, 20), [laptop])).toEqual(at(100, 20))
    expect(fitBounds(at(1600, -100), [laptop, beside])).toEqual(at(1600, -100))
    expect(fitBounds({ ...at(0, 0), maximized: true }, [laptop]).maximized).toBe(true)
  })
  it('on the first screen when its own is gone', () => {
    expect(fitBounds(at(1600, 100), [laptop])).toEqual(at(120, 30))
  })
  it('where its title bar can be reached', () => {
    for (const lost of [at(0, -400), at(-1150, 0), at(1400, 0), at(0, 800)]) {
      const { x, y } = fitBounds(lost, [laptop])
      expect([x, y]).toEqual([120, 30])
    }
  })
  it('no larger than the screen and no smaller than can be worked in', () => {
    expect(fitBounds(at(0, 0, 5000, 4000), [laptop])).toMatchObject({ width: 1440, height: 860 })
    expect(fitBounds(at(0, 0, 300, 200), [laptop])).toMatchObject(SMALLEST)
    expect(fitBounds(null, [{ x: 0, y: 0, width: 800, height: 500 }])).toEqual(at(0, 0, 800, 500))
  })
  it('somewhere, even when no screen is told', () => {
    expect(fitBounds(null, [])).toEqual(at(0, 0, 1440, 900))
  })
})
