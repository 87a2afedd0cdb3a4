import { grafikFile, readGrafik } from '@akuntabel/app'
import { fileResponse } from '#server/file.ts'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const indikatorId = event.url.searchParams.get('indikator') ?? undefined
  const view = await read(event, readGrafik, { entitas, tahun, jenis: event.params.jenis, indikatorId })
  return fileResponse(await grafikFile(view, event.params.gambar))
}
