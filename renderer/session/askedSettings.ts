/** A subject of the settings that another part of the window leads to. */
type SettingsSubject = 'checks'

let asked: SettingsSubject | null = null

/** Says what the settings begin with when they are opened next. */
export function askForSettings(subject: SettingsSubject): void {
  asked = subject
}

/** Whether the settings were opened for the sake of this subject; answers it once. */
export function takeAskedSettings(subject: SettingsSubject): boolean {
  if (asked !== subject) return false
  asked = null
  return true
}
