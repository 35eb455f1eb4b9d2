-- A code of the WHO's ICD-10, such as C64, or the first and the last of a range, such as C18-C20.
create function live.are_icd10(value jsonb) returns boolean immutable strict parallel safe language sql
    return not exists (select from jsonb_array_elements_text(value) as codes(code)
        where code !~ '^[A-Z][0-9]{2}(\.[0-9])?(-[A-Z][0-9]{2}(\.[0-9])?)?$');

alter table live.cancer_type add check (live.are_icd10(icd10));
