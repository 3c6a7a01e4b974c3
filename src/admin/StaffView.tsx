import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams'> & {
  className: string
  children: ReactNode
}

/** A view of our own inside the frame of the admin, for whoever is logged in. */
export function StaffView({ initPageResult, params, searchParams, className, children }: Props) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin${pathOf(params)}`)}`)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale && { locale })}
      params={params ?? {}}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams ?? {}}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <div className={`${className} gutter--left gutter--right`}>{children}</div>
    </DefaultTemplate>
  )
}

const pathOf = (params: Props['params']): string =>
  [params?.['segments'] ?? []]
    .flat()
    .map((segment) => `/${segment}`)
    .join('')
