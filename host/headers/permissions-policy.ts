/** What the app uses of what a browser asks people about: "Copy report" writes to the clipboard. */
const USED = ['clipboard-write']

/**
 * What it doesn't use, so that no script in our page can ask for it in our name. Only features that Chromium knows on
 * every system, since it warns in the console of others. Not here: `local-network-access` and its kin, by which a page
 * of ours reaches a portal in the office's own network; and client hints, which ask nobody anything.
 */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'cross-origin-isolated',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** The `Permissions-Policy` of every answer. */
export const PERMISSIONS_POLICY = [
  ...USED.map((feature) => `${feature}=(self)`),
  ...UNUSED.map((feature) => `${feature}=()`),
].join(', ')
