import { eksporZip, readEkspor } from '@akuntabel/app'
import { streamedZip } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const ekspor = await read(event, readEkspor, { entitas, tahun })
  return streamedZip(ekspor.nama, eksporZip(event.locals.app.vault, ekspor))
}
