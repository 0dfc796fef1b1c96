import { useMutation, useQuery } from '@tanstack/react-query'
import type { ShownProof } from '../../api/proof/view.ts'
import { ask } from '../door/ask.ts'
import { download } from '../door/download.ts'

/** A checkpoint is made within a minute; whoever looks sees it come. */
const AGAIN = 30_000

export const useProof = () =>
  useQuery({ queryKey: ['proof'], queryFn: () => ask<ShownProof>('/proof'), refetchInterval: AGAIN })

/** Hands a file of the door to the browser, and says where that was refused. */
export const useDownload = () => useMutation({ mutationFn: (path: string) => download(path) })
