/** An address that cannot exist: whoever has it is a guest (access-model.md section 2). */
export const NOBODY = 'guest@view-as.invalid';
