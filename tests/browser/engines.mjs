// The browsers beside Chromium. `missing` says what to install, `first` which language has its turn when there is little time.
import { hasFirefox, openFirefox } from './firefox.mjs'
import { hasWebKit, openWebKit } from './webkit.mjs'

export const engines = [
  { name: 'Firefox', open: openFirefox, missing: !hasFirefox && 'apt-get install firefox-esr', first: 'ru' },
  { name: 'WebKitGTK', open: openWebKit, missing: !hasWebKit && 'apt-get install webkit2gtk-driver xvfb', first: 'kk' },
]
