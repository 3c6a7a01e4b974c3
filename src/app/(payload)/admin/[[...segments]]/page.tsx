import config from '@payload-config'
import { getNextRequestI18n } from '@payloadcms/next/utilities'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getPayload } from 'payload'
import { secondFactorPage } from '../../../../admin/secondFactorPage.ts'
import { viewTitle } from '../../../../admin/viewTitle.ts'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

export const generateMetadata = async ({ params, searchParams }: Args): Promise<Metadata> => {
  const [{ segments }, i18n] = await Promise.all([params, getNextRequestI18n({ config: await config })])
  const title = viewTitle(segments, i18n.language)
  const named = await generatePageMetadata({ config, params, searchParams })
  return title ? { ...named, title: `${title} · Communal` } : named
}

/** Whom the admin turns away because their city asks for a second factor is led to where it is set up. */
const Page = async ({ params, searchParams }: Args) => {
  const { segments } = await params
  if (segments?.join('/') === 'unauthorized') {
    const setUp = await secondFactorPage(await getPayload({ config }), await headers())
    if (setUp) redirect(setUp)
  }
  return RootPage({ config, importMap, params, searchParams })
}

export default Page
