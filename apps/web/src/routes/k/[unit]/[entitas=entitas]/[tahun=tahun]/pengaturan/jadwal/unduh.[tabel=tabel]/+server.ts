import { exportJadwal, exportLibur } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { tahun } = placeOf(event)
  const asked = { tahun, format: event.params.tabel }
  const libur = event.url.searchParams.get('isi') === 'libur'
  return fileResponse(libur ? await read(event, exportLibur, asked) : await read(event, exportJadwal, asked))
}
