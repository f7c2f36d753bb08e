import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage } from './i18n/chooseLanguage.ts'
import { useApp } from './session/app.ts'
import { useSettings } from './session/useSettings.ts'

/** Puts language, theme and text size from the settings on the document, without a restart. */
export function Appearance() {
  const { about } = useApp()
  const { i18n } = useTranslation()
  const settings = useSettings()
  const language = chooseLanguage(settings.language, about.systemLanguages)
  useLayoutEffect(() => {
    document.documentElement.lang = language
    if (i18n.language !== language) void i18n.changeLanguage(language)
  }, [i18n, language])
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = settings.theme
  }, [settings.theme])
  useLayoutEffect(() => {
    const size = `${settings.transcriptSize}px`
    document.documentElement.style.setProperty('--transcript-size', size)
  }, [settings.transcriptSize])
  return null
}
