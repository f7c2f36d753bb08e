import { z } from 'zod'

export const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximized: z.boolean(),
})

/** Where the window stood, in device-independent pixels. */
export type WindowBounds = z.infer<typeof boundsSchema>
type Area = Pick<WindowBounds, 'x' | 'y' | 'width' | 'height'>

/** The smallest window in which the transcript can be worked on. */
export const SMALLEST = { width: 960, height: 600 }
const USUAL = { width: 1440, height: 900 }
/** How much of a window must be on a screen for a person to find and move it. */
const VISIBLE = { width: 200, height: 100 }

/**
 * Where to put the window: as kept, if enough of it shows on one of the screens; else in the
 * middle of the first one. Never larger than its screen, nor smaller than can be worked in
 * (a screen smaller than that gets a window of its own size).
 *
 * @param areas the work areas of the screens, the primary one first
 */
export function fitBounds(kept: WindowBounds | null, areas: readonly Area[]): WindowBounds {
  const home = kept === null ? undefined : areas.find((area) => shows(kept, area))
  const area = home ?? areas[0] ?? { x: 0, y: 0, ...USUAL }
  const wanted = kept ?? USUAL
  const width = Math.min(Math.max(wanted.width, SMALLEST.width), area.width)
  const height = Math.min(Math.max(wanted.height, SMALLEST.height), area.height)
  const maximized = kept?.maximized ?? false
  if (kept !== null && home !== undefined) return { x: kept.x, y: kept.y, width, height, maximized }
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
    maximized,
  }
}

/** Whether enough of a window lies in an area, its title bar included. */
function shows(bounds: Area, area: Area): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const height =
    Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
  return width >= VISIBLE.width && height >= VISIBLE.height && bounds.y >= area.y
}
