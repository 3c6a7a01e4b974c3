import { AboutField as AboutField_09b715e03c35bb20ff2ceb9982e52e90 } from '../../../admin/AboutField.tsx'
import { AboutCell as AboutCell_3760136130c22effa503ce0c09617c35 } from '../../../admin/AboutCell.tsx'
import { DecisionField as DecisionField_1c40be1132f9c3da3faf94ec1e385fb0 } from '../../../admin/DecisionField.tsx'
import { ConditionsField as ConditionsField_e4b6d0482f7011fd08b51e57de14cd41 } from '../../../admin/condition/ConditionsField.tsx'
import { HistoryField as HistoryField_c96f9e265f407d50fbedaace6e69b237 } from '../../../admin/HistoryField.tsx'
import { InvitationField as InvitationField_de37d64d46dce8cfdc5ab7b3b8cea1f9 } from '../../../admin/InvitationField.tsx'
import { Icon as Icon_206745254984e33dd7c175e476563eb3 } from '../../../admin/Logo.tsx'
import { Logo as Logo_206745254984e33dd7c175e476563eb3 } from '../../../admin/Logo.tsx'
import { PublicLogIn as PublicLogIn_98a089aec2a059865d150bca99d11b26 } from '../../../admin/PublicLogIn.tsx'
import { StaffLinks as StaffLinks_3730e5f287663f253c918bb35c1f8300 } from '../../../admin/StaffLinks.tsx'
import { CityFilter as CityFilter_1034c3ded9a649d3378666fee2726a68 } from '../../../admin/CityFilter.tsx'
import { WaitingView as WaitingView_054f03789992d6da1a9d2af7e5be6780 } from '../../../admin/WaitingView.tsx'
import { SetupView as SetupView_dac2ead59e536813a677bf5b57965a65 } from '../../../admin/setup/SetupView.tsx'
import { RolesView as RolesView_3d02d57d3ac449f3bad68aedb8780d28 } from '../../../admin/RolesView.tsx'
import { DeskView as DeskView_e0671e667969e8b5609847c549359547 } from '../../../admin/desk/DeskView.tsx'
import { AskView as AskView_005428ef71da377882280105e2ffc915 } from '../../../admin/desk/AskView.tsx'
import { FiguresView as FiguresView_738081f06b752129aa48e577f396611e } from '../../../admin/figures/FiguresView.tsx'
import { InventoryView as InventoryView_57954a2e0d3cde4ad1df1e2cdb08351d } from '../../../admin/inventory/InventoryView.tsx'
import { LabelsView as LabelsView_c66dab38468db16fba019f69a58001f2 } from '../../../admin/inventory/LabelsView.tsx'
import { TranslationsView as TranslationsView_35c16d7b6296e95122b3ea3f9381168c } from '../../../admin/translations/TranslationsView.tsx'
import { TranslationView as TranslationView_24b8af1b2e49ca6c830a12ca385eca45 } from '../../../admin/translations/TranslationView.tsx'
import { HandOverView as HandOverView_e9505a9a9b3e11c68933bb59fd00bcb9 } from '../../../admin/HandOverView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/AboutField.tsx#AboutField": AboutField_09b715e03c35bb20ff2ceb9982e52e90,
  "/AboutCell.tsx#AboutCell": AboutCell_3760136130c22effa503ce0c09617c35,
  "/DecisionField.tsx#DecisionField": DecisionField_1c40be1132f9c3da3faf94ec1e385fb0,
  "/condition/ConditionsField.tsx#ConditionsField": ConditionsField_e4b6d0482f7011fd08b51e57de14cd41,
  "/HistoryField.tsx#HistoryField": HistoryField_c96f9e265f407d50fbedaace6e69b237,
  "/InvitationField.tsx#InvitationField": InvitationField_de37d64d46dce8cfdc5ab7b3b8cea1f9,
  "/Logo.tsx#Icon": Icon_206745254984e33dd7c175e476563eb3,
  "/Logo.tsx#Logo": Logo_206745254984e33dd7c175e476563eb3,
  "/PublicLogIn.tsx#PublicLogIn": PublicLogIn_98a089aec2a059865d150bca99d11b26,
  "/StaffLinks.tsx#StaffLinks": StaffLinks_3730e5f287663f253c918bb35c1f8300,
  "/CityFilter.tsx#CityFilter": CityFilter_1034c3ded9a649d3378666fee2726a68,
  "/WaitingView.tsx#WaitingView": WaitingView_054f03789992d6da1a9d2af7e5be6780,
  "/setup/SetupView.tsx#SetupView": SetupView_dac2ead59e536813a677bf5b57965a65,
  "/RolesView.tsx#RolesView": RolesView_3d02d57d3ac449f3bad68aedb8780d28,
  "/desk/DeskView.tsx#DeskView": DeskView_e0671e667969e8b5609847c549359547,
  "/desk/AskView.tsx#AskView": AskView_005428ef71da377882280105e2ffc915,
  "/figures/FiguresView.tsx#FiguresView": FiguresView_738081f06b752129aa48e577f396611e,
  "/inventory/InventoryView.tsx#InventoryView": InventoryView_57954a2e0d3cde4ad1df1e2cdb08351d,
  "/inventory/LabelsView.tsx#LabelsView": LabelsView_c66dab38468db16fba019f69a58001f2,
  "/translations/TranslationsView.tsx#TranslationsView": TranslationsView_35c16d7b6296e95122b3ea3f9381168c,
  "/translations/TranslationView.tsx#TranslationView": TranslationView_24b8af1b2e49ca6c830a12ca385eca45,
  "/HandOverView.tsx#HandOverView": HandOverView_e9505a9a9b3e11c68933bb59fd00bcb9,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
