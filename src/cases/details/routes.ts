// The addresses of a case's details: its stage and subtype, the staff's fields, its notes and its files.
import { onCase } from '../../web/case-doors.ts';
import { form, page, type Route, withFiles } from '../../web/routing.ts';
import { showAdditional } from './additional.ts';
import { attachFileForm } from './attach-file.ts';
import { deleteFileForm } from './delete-file.ts';
import { editAdditionalForm } from './edit-additional.ts';
import { editNoteForm } from './edit-note.ts';
import { stageForm, subtypeForm } from './stage.ts';

export const detailRoutes: Route[] = [
  ...page('/cases/:reference/additional', onCase('view-additional'), showAdditional),
  ...form('/cases/:reference/edit-additional', onCase('edit-additional'), editAdditionalForm),
  ...form('/cases/:reference/change-stage', onCase('change-stage'), stageForm),
  ...form('/cases/:reference/change-subtype', onCase('change-subtype'), subtypeForm),
  ...form('/cases/:reference/edit-note/:event', onCase('edit-note'), editNoteForm),
  ...withFiles(form('/cases/:reference/attach-file', onCase('attach-file'), attachFileForm)),
  ...form('/cases/:reference/delete-file/:file', onCase('delete-file'), deleteFileForm),
];
