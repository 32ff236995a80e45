import { z } from 'zod'
import { Settings } from '../../domain/settings.ts'
import { quietWrite, read } from '../method.ts'
import { nothing } from './nothing.ts'

export const settingsMethods = {
  'settings.read': read('How this person likes to read.', nothing, Settings),
  'settings.write': quietWrite(
    'Changes some of the settings.',
    z.object({ patch: z.object(Settings.unwrap().shape).partial() }),
    Settings,
  ),
} as const
