/*
 * The components of the public site. They run on the server only: plain props, words already translated, addresses
 * ready-made, no script, no inline style. Lists take their items as data (`cards`, `rows`, `stops`), because markup
 * slotted by the page framework arrives in a wrapper that must not stand inside a list; containers (Section, Columns,
 * Form, Fieldset, Notice, LoanCard …) take children. A page loads `styles/all.css` once; a city's theme sets
 * --city-accent, --city-accent-dark, --city-ground and --city-ink on :root.
 */
export { AudioPlayer, type AudioPlayerProps } from './audio-player/AudioPlayer.tsx'
export {
  AvailabilityCalendar,
  type AvailabilityCalendarProps,
  type CalendarDay,
  type DayState,
} from './availability-calendar/AvailabilityCalendar.tsx'
export { type IsoDay, monthWeeks } from './availability-calendar/month.ts'
export {
  type AvailabilityCell,
  AvailabilityTable,
  type AvailabilityTableProps,
} from './availability-table/AvailabilityTable.tsx'
export { Badge, type BadgeData } from './badge/Badge.tsx'
export { Breadcrumb, type BreadcrumbProps } from './breadcrumb/Breadcrumb.tsx'
export { Button, ButtonLink, type ButtonLinkProps, type ButtonProps } from './button/Button.tsx'
export { CallToAction, type CallToActionProps } from './call-to-action/CallToAction.tsx'
export { Card, type CardProps } from './card/Card.tsx'
export { CardGrid, type CardGridProps } from './card/CardGrid.tsx'
export { Columns, type ColumnsProps } from './columns/Columns.tsx'
export { ContributionItem, type ContributionItemProps } from './contribution-item/ContributionItem.tsx'
export { Credit, type CreditData } from './credit/Credit.tsx'
export { Cycle, type CycleProps } from './cycle/Cycle.tsx'
export { Download, type DownloadProps } from './download/Download.tsx'
export { DownloadList, type DownloadListProps } from './download-list/DownloadList.tsx'
export { ElevationProfile, type ElevationProfileProps } from './elevation-profile/ElevationProfile.tsx'
export type { ProfilePoint } from './elevation-profile/scale.ts'
export { EmptyState, type EmptyStateProps } from './empty-state/EmptyState.tsx'
export { ErrorSummary, type ErrorSummaryProps } from './error-summary/ErrorSummary.tsx'
export { type Facet, FacetForm, type FacetFormProps } from './facet-form/FacetForm.tsx'
export { type Fact, FactList, type FactListProps } from './fact-list/FactList.tsx'
export { Checkbox, type CheckboxProps } from './field/Checkbox.tsx'
export { CheckboxGroup, type CheckboxGroupProps } from './field/CheckboxGroup.tsx'
export type { Choice } from './field/choices.tsx'
export { DateField, type DateFieldProps } from './field/DateField.tsx'
export { type FieldBasics, fieldId } from './field/Field.tsx'
export { Fieldset, type FieldsetProps } from './field/Fieldset.tsx'
export { FileField, type FileFieldProps } from './field/FileField.tsx'
export { HiddenField } from './field/HiddenField.tsx'
export { PasswordField, type PasswordFieldProps } from './field/PasswordField.tsx'
export { RadioGroup, type RadioGroupProps } from './field/RadioGroup.tsx'
export { type Option, Select, type SelectProps } from './field/Select.tsx'
export { TextArea, type TextAreaProps } from './field/TextArea.tsx'
export { TextField, type TextFieldProps } from './field/TextField.tsx'
export { TimeField, type TimeFieldProps } from './field/TimeField.tsx'
export { Figure, type FigureProps } from './figure/Figure.tsx'
export { FlowFigure, type FlowFigureProps } from './flow-figure/FlowFigure.tsx'
export type { FlowLink, FlowNode } from './flow-figure/layout.ts'
export { Fold, type FoldProps } from './fold/Fold.tsx'
export { Form, type FormProps } from './form/Form.tsx'
export { Gallery, type GalleryProps } from './gallery/Gallery.tsx'
export { Hero, type HeroProps } from './hero/Hero.tsx'
export { Icon, type IconProps } from './icon/Icon.tsx'
export { type IconName, iconPaths } from './icon/paths.ts'
export { LoanCard, type LoanCardProps } from './loan-card/LoanCard.tsx'
export { MapFigure, type MapFigureProps, type MapPoint } from './map-figure/MapFigure.tsx'
export {
  type Bounds,
  boundsOf,
  fitBounds,
  type LonLat,
  mercator,
  type Projection,
  pathOf,
} from './map-figure/projection.ts'
export { Mark } from './mark/Mark.tsx'
export { NarrowForm, type NarrowFormProps } from './narrow-form/NarrowForm.tsx'
export { Notice, type NoticeProps } from './notice/Notice.tsx'
export { NumberTiles, type NumberTilesProps } from './number-tiles/NumberTiles.tsx'
export { OpeningHours, type OpeningHoursProps } from './opening-hours/OpeningHours.tsx'
export { PageHeader, type PageHeaderProps } from './page-header/PageHeader.tsx'
export { Pagination, type PaginationProps } from './pagination/Pagination.tsx'
export { Picture, type PictureData, type PictureProps } from './picture/Picture.tsx'
export { Prose, type ProseProps } from './prose/Prose.tsx'
export { Questions, type QuestionsProps } from './questions/Questions.tsx'
export { Quotation, type QuotationProps } from './quotation/Quotation.tsx'
export { ResultList, type ResultListProps } from './result-list/ResultList.tsx'
export { type Row, RowList, type RowListProps } from './row-list/RowList.tsx'
export { SeatMeter, type SeatMeterProps } from './seat-meter/SeatMeter.tsx'
export { type Seat, SeatTable, type SeatTableProps } from './seat-table/SeatTable.tsx'
export { Section, type SectionProps } from './section/Section.tsx'
export { Signature, type SignatureProps } from './signature/Signature.tsx'
export { SiteFooter, type SiteFooterProps } from './site-footer/SiteFooter.tsx'
export { SearchForm, type SearchFormProps } from './site-header/SearchForm.tsx'
export {
  type LanguageEntry,
  type NavEntry,
  SiteHeader,
  type SiteHeaderProps,
} from './site-header/SiteHeader.tsx'
export { SkipLink } from './skip-link/SkipLink.tsx'
export { type StatusStep, StatusSteps, type StatusStepsProps } from './status-steps/StatusSteps.tsx'
export { SubNav, type SubNavProps } from './sub-nav/SubNav.tsx'
export { Table, type TableColumn, type TableProps } from './table/Table.tsx'
export { TallyBar, type TallyBarProps } from './tally-bar/TallyBar.tsx'
export { Timeline, type TimelineProps } from './timeline/Timeline.tsx'
