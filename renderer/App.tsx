import { type ReactNode, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider } from 'react-i18next'
import { unreachable } from '#core/protocol/unreachable.ts'
import { Appearance } from './Appearance.tsx'
import { AppKeys } from './AppKeys.tsx'
import { InterviewScreen } from './features/interview/InterviewScreen.tsx'
import { LibraryScreen } from './features/library/LibraryScreen.tsx'
import { Unreachable } from './features/library/Unreachable.tsx'
import { ResourcesScreen } from './features/resources/ResourcesScreen.tsx'
import { chooseLanguage } from './i18n/chooseLanguage.ts'
import { KeysProvider } from './keys/KeysProvider.tsx'
import { ScreenFailure } from './ScreenFailure.tsx'
import { AppContext, type App as AppValue, type Route, useApp } from './session/app.ts'
import { useSettings } from './session/useSettings.ts'
import type { Started } from './startApp.ts'
import { leaveField } from './ui/leaveField.ts'

/** The window: which screen is shown, and what all of them stand on. */
export function App({ started }: { readonly started: Started }) {
  const [route, setRoute] = useState<Route>({ screen: 'library' })
  const app = useMemo<AppValue>(
    () => ({
      host: started.host,
      about: started.about,
      settings: started.settings,
      navigate(next) {
        leaveField()
        setRoute(next)
      },
    }),
    [started],
  )
  return (
    <I18nextProvider i18n={started.i18n}>
      <AppContext value={app}>
        <Localised>
          <KeysProvider mac={/^(darwin|mac)/i.test(started.about.platform || navigator.platform)}>
            <Appearance />
            {started.failure === null ? (
              <>
                <AppKeys />
                <ScreenFailure
                  key={screenKey(route)}
                  onLibrary={() => setRoute({ screen: 'library' })}
                >
                  <Screen route={route} />
                </ScreenFailure>
              </>
            ) : (
              <Unreachable error={started.failure} />
            )}
          </KeysProvider>
        </Localised>
      </AppContext>
    </I18nextProvider>
  )
}

function Localised({ children }: { readonly children: ReactNode }) {
  const { about } = useApp()
  const language = chooseLanguage(useSettings().language, about.systemLanguages)
  return <I18nProvider locale={language === 'en' ? 'en-GB' : language}>{children}</I18nProvider>
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen />
    case 'resources':
      return <ResourcesScreen back={route.back} />
    case 'interview':
      return <InterviewScreen interview={route.interview} place={route.place ?? null} />
    default:
      return unreachable(route)
  }
}

const screenKey = (route: Route): string =>
  route.screen === 'interview' ? `interview ${route.interview}` : route.screen
