import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { ensureBrowser } from './ensureBrowser.ts'

/*
 * Makes the icon's files from resources/icons/dragoman.svg. Run it after the drawing has
 * changed, and commit what it makes: node scripts/makeIcons.ts
 */

const ICONS = fileURLToPath(new URL('../resources/icons/', import.meta.url))
/** Edge lengths in pixels. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
/** Icon types of Apple's container that hold PNG. */
const ICNS_TYPES: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]

async function draw(): Promise<Map<number, Buffer>> {
  const svg = readFileSync(`${ICONS}dragoman.svg`).toString('base64')
  const executablePath = ensureBrowser()
  if (executablePath === null) throw new Error('icons are drawn by a browser, and there is none')
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await browser.newPage()
    const drawn = new Map<number, Buffer>()
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(
        `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
        { waitUntil: 'load' },
      )
      drawn.set(size, await page.screenshot({ omitBackground: true }))
    }
    return drawn
  } finally {
    await browser.close()
  }
}

/** Windows' container: a directory of entries, then the pictures as PNG. */
function ico(pictures: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, [size, png]] of pictures.entries()) {
    const entry = 6 + 16 * index
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)])
}

/** Apple's container: a length-prefixed list of typed pictures. */
function icns(pictures: readonly (readonly [string, Buffer])[]): Buffer {
  const parts = pictures.map(([type, png]) => chunk(type, png))
  return chunk('icns', Buffer.concat(parts))
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

const drawn = await draw()
const picture = (size: number): Buffer => {
  const png = drawn.get(size)
  if (png === undefined) throw new Error(`no picture of ${size} pixels`)
  return png
}
await mkdir(`${ICONS}linux`, { recursive: true })
for (const size of SIZES.filter((size) => size <= 512)) {
  await writeFile(`${ICONS}linux/${size}x${size}.png`, picture(size))
}
await writeFile(`${ICONS}icon.ico`, ico(ICO_SIZES.map((size) => [size, picture(size)])))
await writeFile(`${ICONS}icon.icns`, icns(ICNS_TYPES.map(([type, size]) => [type, picture(size)])))
