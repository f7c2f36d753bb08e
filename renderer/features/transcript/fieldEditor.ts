import { normalizeText, type TextRange } from '#core/interview/text.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import type { Caret } from './transcript.ts'

/** What a field tells the transcript; every call comes outside of a composition. */
interface FieldPort {
  /** The text changed; null: it is the committed one again. */
  typed(text: string | null): void
  /** Enter, without Shift. */
  enter(): void
  /** Tab; false: the key keeps its own meaning. */
  tab(backwards: boolean): boolean
  escape(): void
  /** Focus went elsewhere in the window, or with the window. */
  left(): void
  focused(): void
}

/** One text field of the transcript; while it is on screen the text belongs to its element. */
export interface FieldEditor {
  readonly element: HTMLTextAreaElement
  /** The text in the form in which it is stored. */
  text(): string
  /** True: it differs from the committed text. */
  uncommitted(): boolean
  /** True: somebody typed here; a recovered draft that nobody touched is not committed unasked. */
  touched(): boolean
  /** True: what was typed stands in the place of all that was committed, not beside any of it. */
  renewed(): boolean
  /** From now on `text` counts as committed. */
  settle(text: string): void
  /** The interview has another text now: shown at once, or once nobody is typing here. */
  offer(text: string): void
  /** Puts back the committed text. */
  revert(): void
  focus(caret?: Caret): void
  /** The selection in offsets of the stored text. */
  selection(): { readonly start: number; readonly end: number }
  /** Types around the selection, so that the field's own undo takes it back. */
  insert(before: string, after?: string): void
  /**
   * Types a text in the place of a range (offsets of the stored text), so that the field's own
   * undo takes it back; null: in the place of everything. False: an input method is composing
   * here, or the field cannot be written.
   */
  replace(range: TextRange | null, text: string): boolean
  stop(): void
}

/**
 * Makes a text area safe for input methods. Nothing is written into it and nothing normalised
 * while somebody types, because either doubles syllables that are being composed. Enter is
 * taken from `beforeinput`: during a composition the key press alone comes too early, and the
 * browser would put a line break behind the syllable.
 */
export function editField(
  element: HTMLTextAreaElement,
  initial: { readonly committed: string; readonly text: string },
  port: FieldPort,
): FieldEditor {
  const stop = new AbortController()
  let committed = initial.committed
  let offered: string | null = null
  let composing = false
  let enterWaits = false
  let touched = false
  let renewed = false
  let replacesAll = false
  let held = { shift: false, other: false }

  const text = (): string => {
    const normal = normalizeText(element.value)
    return normal.trim() === '' ? '' : normal
  }
  const uncommitted = (): boolean => text() !== committed

  function write(next: string): void {
    if (element.value === next) return
    const caret = Math.min(element.selectionStart, next.length)
    element.value = next
    if (document.activeElement === element) element.setSelectionRange(caret, caret)
  }

  function takeOffer(): void {
    if (offered === null) return
    const clean = !uncommitted()
    committed = offered
    offered = null
    if (clean) write(committed)
  }

  function enterNow(): void {
    if (!enterWaits) return
    enterWaits = false
    port.enter()
  }

  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => element.addEventListener(type, listener, { signal: stop.signal })

  on('keydown', (event) => {
    held = { shift: event.shiftKey, other: event.ctrlKey || event.metaKey || event.altKey }
    if (isImeKey(event) || composing || held.other) return
    if (event.key === 'Tab' && port.tab(event.shiftKey)) event.preventDefault()
    else if (event.key === 'Escape') {
      event.preventDefault()
      port.escape()
    } else if (event.key === 'Enter' && element.readOnly) {
      // A text area that cannot be written fires no beforeinput.
      event.preventDefault()
      port.enter()
    }
  })
  on('beforeinput', (event) => {
    replacesAll = !event.inputType.startsWith('history') && isAllSelected(element)
    if (event.inputType !== 'insertLineBreak' && event.inputType !== 'insertParagraph') return
    if (held.shift && !held.other) return
    event.preventDefault()
    if (held.other) return
    if (!composing) {
      port.enter()
      return
    }
    enterWaits = true
    // An input method ends its composition with the key; where nothing does, leaving the field will.
    setTimeout(enterNow, 0)
  })
  on('input', () => {
    touched = true
    const now = text()
    const isOther = now !== committed
    renewed = isOther && (renewed || replacesAll || now === '')
    replacesAll = false
    port.typed(isOther ? element.value : null)
  })
  on('compositionstart', () => {
    composing = true
  })
  on('compositionend', () => {
    composing = false
    if (enterWaits) setTimeout(enterNow, 0)
  })
  on('focus', () => port.focused())
  on('blur', () => {
    composing = false
    takeOffer()
    port.left()
  })

  element.value = initial.text

  return {
    element,
    text,
    uncommitted,
    touched: () => touched,
    renewed: () => renewed,
    settle(next) {
      committed = next
      offered = null
      touched = false
      renewed = false
      if (!composing && !uncommitted()) write(next)
    },
    offer(next) {
      if (next === committed) {
        offered = null
        return
      }
      offered = next
      const typing = document.activeElement === element && (composing || uncommitted())
      if (!typing) takeOffer()
    },
    revert() {
      if (offered !== null) committed = offered
      offered = null
      touched = false
      renewed = false
      write(committed)
      port.typed(null)
    },
    focus(caret) {
      element.focus({ preventScroll: true })
      if (caret === undefined) return
      const range = caretRange(caret, element.value.length)
      element.setSelectionRange(range.start, range.end)
    },
    selection: () => ({
      start: normalizeText(element.value.slice(0, element.selectionStart)).length,
      end: normalizeText(element.value.slice(0, element.selectionEnd)).length,
    }),
    insert(before, after = '') {
      if (element.readOnly || composing) return
      element.focus({ preventScroll: true })
      const { selectionStart: start, selectionEnd: end } = element
      const inner = element.value.slice(start, end)
      type(element, `${before}${inner}${after}`)
      if (after !== '') {
        const caret = start + before.length + inner.length
        element.setSelectionRange(caret, caret)
      }
    },
    replace(range, next) {
      if (element.readOnly || composing) return false
      element.focus({ preventScroll: true })
      const stored = normalizeText(element.value)
      if (range === null) {
        element.select()
        type(element, next)
      } else if (stored === element.value) {
        element.setSelectionRange(range.start, range.end)
        type(element, next)
      } else {
        element.select()
        type(element, `${stored.slice(0, range.start)}${next}${stored.slice(range.end)}`)
      }
      return true
    },
    stop: () => stop.abort(),
  }
}

/** True: every word of the field is selected. */
function isAllSelected({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  const outside = value.slice(0, selectionStart) + value.slice(selectionEnd)
  return value.trim() !== '' && outside.trim() === ''
}

function caretRange(
  caret: Caret,
  length: number,
): { readonly start: number; readonly end: number } {
  if (caret === 'start') return { start: 0, end: 0 }
  return caret === 'end' ? { start: length, end: length } : caret
}

function type(element: HTMLTextAreaElement, text: string): void {
  // The only way that the browser's own undo can take back; deprecated and without successor.
  const command = text === '' ? 'delete' : 'insertText'
  element.setSelectionRange(element.selectionStart, element.selectionEnd)
  if (document.execCommand(command, false, text)) {
    // Setting the selection ends a step of undo: what is typed before or after is one of its own.
    element.setSelectionRange(element.selectionEnd, element.selectionEnd)
    return
  }
  element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end')
  element.dispatchEvent(new Event('input'))
}
