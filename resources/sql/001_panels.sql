-- Panels of small areas in editions that build on each other. {schema} is the quoted name of the schema.
--
-- Facts are kept as differences between editions, append-only: a block holds the cells of one indicator and period that an edition
-- has changed, as arrays of districts, values and statuses (11 million rows of single facts take 41 s to load and 960 MB, blocks of
-- them 8 s and 100 MB; fact_true and fact_protected show them one by one). Beside them stands one wide table per data set for maps.
-- Nobody writes tables: writers may run open_edition and close_edition, which belong to the owner of the schema.

create table {schema}.schema_version (
    version smallint primary key,
    applied timestamptz not null default now(),
    by text not null default session_user
);

create table {schema}.status (code smallint primary key, name text not null unique);
insert into {schema}.status values (0, 'ok'), (1, 'nil'), (2, 'unknown'), (3, 'unreliable'), (4, 'blocked'), (5, 'later'),
    (6, 'suppressed'), (7, 'uncertain'), (8, 'revised'), (9, 'provisional'), (10, 'estimated'), (11, 'missing');

create table {schema}.dataset (
    dataset_id smallint generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z][a-z0-9_]*$' and length(code) <= 40),
    level text not null check (level in ('true', 'protected')),
    title text,
    source text
);

create table {schema}.district (
    district_id integer generated always as identity primary key,
    kind text not null default 'district',
    key text not null check (key = btrim(key) and key <> ''),
    name text,
    parent_id integer references {schema}.district,
    valid daterange not null default '(,)',
    geom {gis}.geometry(MultiPolygon),
    exclude using gist (kind with =, key with =, valid with &&)
);
create index on {schema}.district using gist (geom);
create index on {schema}.district (parent_id);

create table {schema}.period (
    period_id smallint generated always as identity primary key,
    code text not null unique,
    begins date,
    ends date  -- the day after the last one
);

create table {schema}.indicator (
    indicator_id smallint generated always as identity primary key,
    code text not null unique check (octet_length(code) <= 56),  -- `_status` must fit into 63
    title text,
    unit text,
    kind text,
    numerator text,
    denominator text,
    factor float8
);

create table {schema}.edition (
    edition_id integer generated always as identity primary key,
    dataset_id smallint not null references {schema}.dataset,
    number integer not null,
    based_on integer not null check (based_on >= 0),  -- 0 for the first: NULL would not be unique
    state text not null default 'open' check (state in ('open', 'published', 'withdrawn')),
    made timestamptz not null default now(),
    made_by text not null default session_user,
    program text,
    input_hash text,
    note text,
    row_count bigint,
    changed_count bigint,
    unique (dataset_id, number),
    unique (dataset_id, based_on)  -- of two writers on the same edition the second fails: no update is lost
);

create table {schema}.block_true (
    dataset_id smallint not null references {schema}.dataset,
    indicator_id smallint not null references {schema}.indicator,
    period_id smallint not null references {schema}.period,
    edition_id integer not null references {schema}.edition,
    districts integer[] not null,
    numbers float8[] not null check (not ('NaN' = any (numbers) or 'Infinity' = any (numbers) or '-Infinity' = any (numbers))),
    statuses smallint[] not null,
    primary key (dataset_id, indicator_id, period_id, edition_id),
    check (cardinality(districts) = cardinality(numbers) and cardinality(districts) = cardinality(statuses))
);
create table {schema}.block_protected (like {schema}.block_true including all,
    foreign key (dataset_id) references {schema}.dataset, foreign key (indicator_id) references {schema}.indicator,
    foreign key (period_id) references {schema}.period, foreign key (edition_id) references {schema}.edition);

create view {schema}.fact_true as
    select b.dataset_id, b.indicator_id, b.period_id, f.district_id, b.edition_id, f.value, f.status
    from {schema}.block_true b, unnest(b.districts, b.numbers, b.statuses) as f(district_id, value, status);
create view {schema}.fact_protected as
    select b.dataset_id, b.indicator_id, b.period_id, f.district_id, b.edition_id, f.value, f.status
    from {schema}.block_protected b, unnest(b.districts, b.numbers, b.statuses) as f(district_id, value, status);

create function {schema}.only_open_editions() returns trigger language plpgsql as $$
begin
    if not exists (select from {schema}.edition e join {schema}.dataset d using (dataset_id)
                   where e.edition_id = new.edition_id and e.dataset_id = new.dataset_id and e.state = 'open' and d.level = tg_argv[0]) then
        raise exception 'facts go only to an open edition of their level';
    end if;
    return new;
end $$;
create trigger only_open before insert or update on {schema}.block_true
    for each row execute function {schema}.only_open_editions('true');
create trigger only_open before insert or update on {schema}.block_protected
    for each row execute function {schema}.only_open_editions('protected');

create function {schema}.never_open_again() returns trigger language plpgsql as $$
begin
    if old.state <> 'open' and new.state = 'open' then
        raise exception 'a published edition is not opened again';
    end if;
    return new;
end $$;
create trigger never_open before update on {schema}.edition for each row execute function {schema}.never_open_again();

create view {schema}.editions with (security_barrier) as
    select d.code as dataset, d.title, d.level, e.number, e.based_on, e.state, e.made, e.made_by, e.row_count, e.changed_count, e.note
    from {schema}.edition e join {schema}.dataset d using (dataset_id)
    where d.level = 'protected' or has_table_privilege(current_user, '{schema}.fact_true', 'select')
        or has_function_privilege(current_user, '{schema}.close_edition(text, integer, bigint)', 'execute');

-- Names that are raised: sozialraum:level, sozialraum:edition, sozialraum:busy, sozialraum:count; the client has sentences for them.
create function {schema}.refuse_edition(of_dataset smallint) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare newest {schema}.edition;
begin
    select * into newest from {schema}.edition where dataset_id = of_dataset order by number desc limit 1;
    raise exception 'sozialraum:edition:%|%|%', coalesce(newest.number, 0), newest.made_by, to_char(newest.made, 'YYYY-MM-DD HH24:MI');
end $$;

create function {schema}.open_edition(
    code_ text, level_ text, base integer, indicators text[], with_status boolean[], titles text[], keys text[], names text[],
    periods text[], begins_ date[], ends_ date[], source_ text, program_ text, hash text, note_ text
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    of_dataset {schema}.dataset;
    wide text := format('panel_%s_%s', code_, base + 1);
    columns text := 'id integer, district_id integer not null, period_id smallint not null, district text, period text';
begin
    -- `where not exists`: numbers that a conflict takes away would run out
    insert into {schema}.dataset (code, level, source) select code_, level_, source_
        where not exists (select from {schema}.dataset where code = code_) on conflict do nothing;
    select * into of_dataset from {schema}.dataset where code = code_;
    if of_dataset.level <> level_ then raise exception 'sozialraum:level:%', of_dataset.level; end if;
    if base <> (select coalesce(max(number), 0) from {schema}.edition where dataset_id = of_dataset.dataset_id) then
        perform {schema}.refuse_edition(of_dataset.dataset_id);
    end if;
    begin
        insert into {schema}.edition (dataset_id, number, based_on, program, input_hash, note)
        values (of_dataset.dataset_id, base + 1, base, program_, hash, note_);
    exception
        when unique_violation then perform {schema}.refuse_edition(of_dataset.dataset_id);
        when lock_not_available then raise exception 'sozialraum:busy';
    end;
    insert into {schema}.district (key, name) select k, n from unnest(keys, names) as given(k, n)
        where not exists (select from {schema}.district d where d.kind = 'district' and d.key = k and upper_inf(d.valid))
        on conflict do nothing;
    update {schema}.district d set name = n from unnest(keys, names) as given(k, n)
        where d.kind = 'district' and d.key = k and upper_inf(d.valid) and d.name is null and n is not null;
    insert into {schema}.period (code, begins, ends) select c, b, e from unnest(periods, begins_, ends_) as given(c, b, e)
        where not exists (select from {schema}.period p where p.code = c) on conflict do nothing;
    insert into {schema}.indicator (code, title) select c, t from unnest(indicators, titles) as given(c, t)
        where not exists (select from {schema}.indicator i where i.code = c) on conflict do nothing;
    update {schema}.indicator i set title = t from unnest(indicators, titles) as given(c, t)
        where i.code = c and t is not null and t is distinct from i.title;
    analyze {schema}.district;  -- rows find their districts by a hash, not one by one
    analyze {schema}.period;
    for place in 1 .. cardinality(indicators) loop
        columns := columns || format(', %I float8', indicators[place]);
        if with_status[place] then columns := columns || format(', %I text', indicators[place] || '_status'); end if;
    end loop;
    execute format('create table {schema}.%I (%s)', wide, columns);
    execute format('grant insert on {schema}.%I to %I', wide, session_user);
end $$;

-- The columns of a view in their order, those that the new edition does not have as NULL, new ones last: so dependent views stay.
create function {schema}.show(view_ text, wide text, special jsonb, from_ text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare columns text;
begin
    with old as (
        select attname, attnum, format_type(atttypid, atttypmod) as type from pg_attribute
        where attrelid = to_regclass(format('{schema}.%I', view_)) and attnum > 0 and not attisdropped
    ), fresh as (
        select key as attname, ordinality as place from jsonb_array_elements_text(special -> 'first') with ordinality as s(key, ordinality)
        union all select attname, 1000 + attnum from pg_attribute where attrelid = to_regclass(format('{schema}.%I', wide))
        and attnum > 0 and not attisdropped and attname not in ('id', 'district', 'period', 'district_id', 'period_id')
    )
    select string_agg(case when special ? attname then format('%s as %I', special ->> attname, attname)
                           when fresh.place is not null then format('p.%I', attname)
                           else format('null::%s as %I', old.type, attname) end,
                      ', ' order by old.attnum nulls last, fresh.place)
    into columns from old full join fresh using (attname);
    execute format('create or replace view {schema}.%I as select %s from %s', view_, columns, format(from_, wide));
end $$;

create function {schema}.close_edition(code_ text, number_ integer, rows_ bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    of_dataset {schema}.dataset;
    of_edition {schema}.edition;
    wide text := format('panel_%s_%s', code_, number_);
    before text := format('panel_%s_%s', code_, number_ - 1);
    found bigint;
    one record;
    fresh text;
    earlier text;
    pairs text;
    spot text;
    srid integer;
begin
    select * into of_dataset from {schema}.dataset where code = code_;
    select * into strict of_edition from {schema}.edition where dataset_id = of_dataset.dataset_id and number = number_ and state = 'open';
    execute format('select count(*) from {schema}.%I', wide) into found;
    if found <> rows_ then raise exception 'sozialraum:count:% / %', found, rows_; end if;
    execute format('alter table {schema}.%1$I add primary key (id)', wide);
    execute format('create unique index on {schema}.%1$I (period_id, district_id)', wide);
    execute format('create index on {schema}.%1$I (period, district)', wide);
    execute format('create index on {schema}.%1$I (district)', wide);
    -- What has changed, indicator by indicator; taken out is NULL with the status of a missing value. One join finds the rows that
    -- differ somewhere, and keeps both of each pair.
    if to_regclass(format('{schema}.%I', before)) is not null then
        select string_agg({schema}.cell('"#new"', wide, i.code), ', '), string_agg({schema}.cell('"#old"', before, i.code), ', ')
        into fresh, earlier from {schema}.indicator i where {schema}.has_column(wide, i.code) or {schema}.has_column(before, i.code);
        execute format(
            'create temporary table sozialraum_changed on commit drop as select "#new", "#old" from {schema}.%I "#new" full join {schema}.%I "#old" '
            'on "#new".district_id = "#old".district_id and "#new".period_id = "#old".period_id '
            'where "#new".id is null or "#old".id is null or (%s) is distinct from (%s)', wide, before, fresh, earlier);
        pairs := 'pg_temp.sozialraum_changed';
        spot := 'coalesce(("#new").district_id, ("#old").district_id), coalesce(("#new").period_id, ("#old").period_id)';
    else
        pairs := format('{schema}.%I "#new"', wide);
        spot := '("#new").district_id, ("#new").period_id';
    end if;
    for one in  -- fifty indicators in one pass, three arrays of each, of cells that differ (offset 0: each cell is reckoned once)
        select string_agg(format('array_agg(d) filter (where %1$s), array_agg(v%2$s) filter (where %1$s), array_agg(s%2$s) filter (where %1$s)',
                                 format('v%1$s is distinct from w%1$s or s%1$s <> t%1$s', i.indicator_id), i.indicator_id), ', ') as arrays,
               string_agg(format('%s, %s', {schema}.cell('"#new"', wide, i.code), {schema}.cell('"#old"', before, i.code)), ', ') as cells,
               string_agg(format('v%1$s, s%1$s, w%1$s, t%1$s', i.indicator_id), ', ') as cell_names,
               string_agg(format('d%1$s, v%1$s, s%1$s', i.indicator_id), ', ') as array_names,
               string_agg(format('(%1$s::smallint, d%1$s, v%1$s, s%1$s)', i.indicator_id), ', ') as blocks
        from (select i.*, row_number() over (order by i.indicator_id) / 50 as pass from {schema}.indicator i
              where {schema}.has_column(wide, i.code) or {schema}.has_column(before, i.code)) i group by pass loop
        execute format(
            'insert into {schema}.%I (dataset_id, indicator_id, period_id, edition_id, districts, numbers, statuses) '
            'select $1, b.i, p, $2, b.d, b.v, b.s from '
            '(select p, %s from (select %s, %s from %s offset 0) as pairs(d, p, %s) group by p) as arrays(p, %s), '
            'lateral (values %s) as b(i, d, v, s) where b.d is not null',
            'block_' || of_dataset.level, one.arrays, spot, one.cells, pairs, one.cell_names, one.array_names, one.blocks)
            using of_dataset.dataset_id, of_edition.edition_id;
    end loop;
    execute format('select coalesce(sum(cardinality(districts)), 0) from {schema}.%I where edition_id = $1', 'block_' || of_dataset.level)
        into found using of_edition.edition_id;
    begin
        perform {schema}.show('panel_' || code_, wide, '{"first": ["id", "district", "period"]}', '{schema}.%I p');
        -- QGIS knows the coordinates of a view by the type of its column; without any shape there is no column yet
        select {gis}.st_srid(geom) into srid from {schema}.district where geom is not null limit 1;
        perform {schema}.show('districts_' || code_, wide,
            jsonb_build_object(
                'first', to_jsonb(array_remove(array['id', case when srid is not null then 'geom' end, 'district', 'name', 'period',
                                                     'period_begin', 'period_end'], null)),
                'name', 'd.name', 'period_begin', 'r.begins', 'period_end', '(r.ends - 1)')
            || case when srid is null then '{}'::jsonb
               else jsonb_build_object('geom', format('d.geom::{gis}.geometry(MultiPolygon, %s)', srid)) end,
            '{schema}.%I p join {schema}.district d using (district_id) join {schema}.period r using (period_id)');
        for one in select i.code, i.title from {schema}.indicator i where i.title is not null and {schema}.has_column(wide, i.code) loop
            execute format('comment on column {schema}.%I.%I is %L', 'panel_' || code_, one.code, one.title);
            execute format('comment on column {schema}.%I.%I is %L', 'districts_' || code_, one.code, one.title);
        end loop;
    exception when lock_not_available then raise exception 'sozialraum:busy';
    end;
    update {schema}.edition set state = 'published', row_count = rows_, changed_count = found where edition_id = of_edition.edition_id;
    execute format('revoke insert on {schema}.%I from %I', wide, session_user);
    perform {schema}.grant_levels();
    for one in select c.relname from pg_class c where c.relnamespace = '{schema}'::regnamespace and c.relkind = 'r'
               and c.relname ~ ('^panel_' || code_ || '_[0-9]+$') and substring(c.relname from '[0-9]+$')::int < number_ - 1 loop
        begin  -- its facts stay; a table that somebody reads, or a view of somebody's, stays until the next edition
            execute format('drop table {schema}.%I', one.relname);
        exception when lock_not_available or dependent_objects_still_exist then null;
        end;
    end loop;
end $$;

create function {schema}.has_column(table_ text, column_ text) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (select from pg_attribute where attrelid = to_regclass(format('{schema}.%I', table_)) and attname = column_
                   and attnum > 0 and not attisdropped)
$$;

-- Number and code of the status of an indicator in row `row_` of a table, as SQL: two expressions with a comma between them.
create function {schema}.cell(row_ text, table_ text, column_ text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
    select case
        when not {schema}.has_column(table_, column_) then 'null::float8, 11::smallint'
        when {schema}.has_column(table_, column_ || '_status') then format(
            '(%1$s).%2$I, (case when (%1$s).id is null then 11 else coalesce(array_position(array[''ok'', ''nil'', ''unknown'', '
            '''unreliable'', ''blocked'', ''later'', ''suppressed'', ''uncertain'', ''revised'', ''provisional'', ''estimated'', ''missing''], '
            '(%1$s).%3$I) - 1, 0) end)::smallint', row_, column_, column_ || '_status')
        else format('(%1$s).%2$I, (case when (%1$s).%2$I is null then 11 else 0 end)::smallint', row_, column_)
    end
$$;

create view {schema}.may as
    select session_user::text as who, (select max(version) from {schema}.schema_version) as schema_version,
           has_table_privilege(current_user, '{schema}.fact_true', 'select') as true_counts,
           has_table_privilege(current_user, '{schema}.fact_protected', 'select') as protected,
           has_function_privilege(current_user, '{schema}.close_edition(text, integer, bigint)', 'execute') as publish;

-- Shapes of districts: WKB as hexadecimal digits beside their keys.
create function {schema}.set_shapes(keys text[], names text[], shapes text[], srid integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known integer := coalesce((select {gis}.st_srid(geom) from {schema}.district where geom is not null limit 1), srid);
begin
    update {schema}.district d set geom = shape, name = coalesce(n, d.name)
    from (select k, n, {gis}.st_transform({gis}.st_multi({gis}.st_force2d({gis}.st_setsrid(hex::{gis}.geometry, srid))), known) as shape
          from unnest(keys, names, shapes) as given(k, n, hex)) as fresh
    where d.kind = 'district' and d.key = k and upper_inf(d.valid)
        and (d.geom is null or {gis}.st_asewkb(d.geom) <> {gis}.st_asewkb(shape) or coalesce(n, d.name) is distinct from d.name);
exception
    when lock_not_available then raise exception 'sozialraum:busy';
    when others then raise exception 'sozialraum:shapes:%', sqlerrm;
end $$;

-- Who may see and do what, by the roles that the administrator has made; without them everything belongs to the owner alone.
create function {schema}.grant_levels() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    one record;
    member text;
begin
    for one in select d.code, case d.level when 'true' then 'sozialraum_true' else 'sozialraum_public' end as role from {schema}.dataset d
               where to_regclass(format('{schema}.%I', 'panel_' || d.code)) is not null loop
        if exists (select from pg_roles where rolname = one.role) then
            execute format('grant select on {schema}.%I, {schema}.%I to %I', 'panel_' || one.code, 'districts_' || one.code, one.role);
        end if;
    end loop;
    foreach member in array array['sozialraum_public', 'sozialraum_true', 'sozialraum_writer'] loop
        continue when not exists (select from pg_roles where rolname = member);
        execute format('grant usage on schema {schema} to %I', member);
        execute format('grant select on {schema}.schema_version, {schema}.status, {schema}.period, {schema}.indicator, {schema}.district, '
                       '{schema}.editions, {schema}.may to %I', member);
        if member = 'sozialraum_true' then
            execute format('grant select on {schema}.fact_true to %I', member);
        end if;
        if member in ('sozialraum_true', 'sozialraum_public') then
            execute format('grant select on {schema}.fact_protected to %I', member);
        end if;
        if member = 'sozialraum_writer' then
            execute format('grant execute on function {schema}.open_edition(text, text, integer, text[], boolean[], text[], text[], text[], '
                           'text[], date[], date[], text, text, text, text), {schema}.close_edition(text, integer, bigint), '
                           '{schema}.set_shapes(text[], text[], text[], integer) to %I', member);
        end if;
    end loop;
end $$;

revoke all on all tables in schema {schema} from public;
revoke all on all functions in schema {schema} from public;
alter default privileges in schema {schema} revoke all on tables from public;
alter default privileges in schema {schema} revoke all on functions from public;
select {schema}.grant_levels();
