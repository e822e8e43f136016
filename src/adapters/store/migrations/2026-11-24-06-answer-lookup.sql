-- Who else names a participant: found by its ИНН, without reading a wave's answers. The list stands in the query as it stands here.
create index answer_naming on answer ((value #>> '{}'))
  where split_part(field, '/', 3) in ('inn', 'supplier', 'buyer');
