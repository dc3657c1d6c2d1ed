import { en } from './en.mjs'
import { kk } from './kk.mjs'
import { ru } from './ru.mjs'

export const letters = { kk, ru, en }
