/** The home of one session's browser: every place it may write to, and the choices it finds there. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placesIn } from './browser-flags.ts'

const allowed = 1
const denied = 2

/** What a site may ask a person to allow, denied before it asks: no bubble, and nothing to remember. */
const contentSettings = {
  ...Object.fromEntries(
    [
      'ar',
      'bluetooth_guard',
      'bluetooth_scanning',
      'clipboard',
      'file_system_read_guard',
      'file_system_write_guard',
      'geolocation',
      'hid_guard',
      'idle_detection',
      'keyboard_lock',
      'local_fonts',
      'loopback_network',
      'local_network',
      'local_network_access',
      'media_stream_camera',
      'media_stream_mic',
      'midi',
      'midi_sysex',
      'nfc',
      'notifications',
      'payment_handler',
      'pointer_lock',
      'register_protocol_handler',
      'sensors',
      'serial_guard',
      'usb_guard',
      'vr',
      'window_placement',
    ].map((name) => [name, denied]),
  ),
  // The keeper counts windows and downloads; the browser's own word about them would be a bubble.
  popups: allowed,
  automatic_downloads: allowed,
}

const preferences = {
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  browser: { enable_spellchecking: false },
  download: { prompt_for_download: false },
  // A PDF becomes a document of the session: the browser's own viewer can save, print and run scripts.
  plugins: { always_open_pdf_externally: true },
  // The supervisor prints.
  printing: { enabled: false },
  profile: { default_content_setting_values: contentSettings },
}

/** Of the whole browser: no dialog that shows the disk. Files for a site come from the session's folder. */
const localState = { select_file_dialogs: { allowed: false } }

/**
 * Programs that start others: found first, they do nothing. The policy closes external protocols; this holds without it.
 * Where the folder is mounted noexec the system's own are found; the policy is then alone.
 */
const starters = ['xdg-open', 'xdg-email', 'gio', 'gvfs-open', 'kde-open', 'exo-open']

/**
 * Makes the folders and choices in `folder`, which exists and is empty.
 * Returns the environment of the browser: `environment` with every place it may write to inside `folder`.
 */
export async function makeBrowserHome(
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<NodeJS.ProcessEnv> {
  const places = placesIn(folder)
  for (const place of [...Object.values(places), join(places.profile, 'Default')]) {
    await mkdir(place, { recursive: true, mode: 0o700 })
  }
  await writeFile(join(places.profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  await writeFile(join(places.profile, 'Local State'), JSON.stringify(localState))
  for (const starter of starters) {
    await writeFile(join(places.programs, starter), '#!/bin/sh\nexit 1\n', { mode: 0o700 })
  }
  // The settings of the keeper are not the browser's to read.
  const { ESCALE_KEEPER: _, NODE_CHANNEL_FD: __, ...rest } = environment
  return {
    ...rest,
    PATH: `${places.programs}:${environment['PATH'] ?? ''}`,
    HOME: places.home,
    TMPDIR: places.temporary,
    TEMP: places.temporary,
    TMP: places.temporary,
    XDG_CONFIG_HOME: join(places.home, 'config'),
    XDG_CACHE_HOME: join(places.home, 'cache'),
    XDG_DATA_HOME: join(places.home, 'data'),
    XDG_STATE_HOME: join(places.home, 'state'),
    XDG_DOWNLOAD_DIR: places.downloads,
    // Another language is the site's to offer.
    LANGUAGE: 'fr',
  }
}
